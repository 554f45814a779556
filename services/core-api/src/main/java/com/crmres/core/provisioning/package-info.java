/** Sets restaurants up from files: what is absent is created, what the owner changed since is kept. */
@NullMarked
package com.crmres.core.provisioning;

import org.jspecify.annotations.NullMarked;

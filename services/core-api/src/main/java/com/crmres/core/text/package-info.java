/** What people type. */
@NullMarked
package com.crmres.core.text;

import org.jspecify.annotations.NullMarked;

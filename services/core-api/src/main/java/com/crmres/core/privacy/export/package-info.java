/** Hands out all that is held of a guest. */
@NullMarked
package com.crmres.core.privacy.export;

import org.jspecify.annotations.NullMarked;

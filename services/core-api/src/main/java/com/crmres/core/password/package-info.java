/** Changing a password, and getting back in without it. */
@NullMarked
package com.crmres.core.password;

import org.jspecify.annotations.NullMarked;

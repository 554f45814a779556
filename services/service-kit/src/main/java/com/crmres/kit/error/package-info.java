/** What can go wrong, in words, and how it is told to a caller in the caller's language. */
@NullMarked
package com.crmres.kit.error;

import org.jspecify.annotations.NullMarked;

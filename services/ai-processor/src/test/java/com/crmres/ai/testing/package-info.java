/** Guests and restaurants of the tests. */
@NullMarked
package com.crmres.ai.testing;

import org.jspecify.annotations.NullMarked;

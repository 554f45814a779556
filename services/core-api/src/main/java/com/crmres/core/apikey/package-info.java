/** Keys that programs of a restaurant sign in with. */
@NullMarked
package com.crmres.core.apikey;

import org.jspecify.annotations.NullMarked;

/** The people, restaurants and facts of the tests. */
@NullMarked
package com.crmres.analytics.testing;

import org.jspecify.annotations.NullMarked;

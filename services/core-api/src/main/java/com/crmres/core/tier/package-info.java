/** What a restaurant has paid for, and how much of it is left. */
@NullMarked
package com.crmres.core.tier;

import org.jspecify.annotations.NullMarked;

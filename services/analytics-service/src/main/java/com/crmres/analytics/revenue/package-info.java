/** What was ordered, what it brought in, and what came to nothing. */
@NullMarked
package com.crmres.analytics.revenue;

import org.jspecify.annotations.NullMarked;

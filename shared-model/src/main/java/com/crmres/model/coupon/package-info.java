/** What a restaurant gives away, to whom, and what came of it. */
@NullMarked
package com.crmres.model.coupon;

import org.jspecify.annotations.NullMarked;

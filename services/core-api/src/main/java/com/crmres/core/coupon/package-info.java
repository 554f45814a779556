/** What a restaurant gives away: defined, handed out by codes, and taken once each. */
@NullMarked
package com.crmres.core.coupon;

import org.jspecify.annotations.NullMarked;

/** The customer hears of each step of an order, in their language and once. */
@NullMarked
package com.crmres.core.order.telling;

import org.jspecify.annotations.NullMarked;

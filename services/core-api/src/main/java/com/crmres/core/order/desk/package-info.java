/** What people do with orders: take them down and bring them further. */
@NullMarked
package com.crmres.core.order.desk;

import org.jspecify.annotations.NullMarked;

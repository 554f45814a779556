/** The guests of a restaurant, as its people see them. */
@NullMarked
package com.crmres.core.customer;

import org.jspecify.annotations.NullMarked;

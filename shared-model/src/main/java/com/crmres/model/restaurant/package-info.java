/** Restaurants, their branches and the numbers that customers write to. */
@NullMarked
package com.crmres.model.restaurant;

import org.jspecify.annotations.NullMarked;

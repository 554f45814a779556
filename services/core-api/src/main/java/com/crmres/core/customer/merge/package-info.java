/** Two records of one guest become one. */
@NullMarked
package com.crmres.core.customer.merge;

import org.jspecify.annotations.NullMarked;

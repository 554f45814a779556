/** Customers of one restaurant and the identities they are known by. */
@NullMarked
package com.crmres.model.customer;

import org.jspecify.annotations.NullMarked;

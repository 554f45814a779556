/** What customers order, what it costs them, and its road from the till to their hands. */
@NullMarked
package com.crmres.model.order;

import org.jspecify.annotations.NullMarked;

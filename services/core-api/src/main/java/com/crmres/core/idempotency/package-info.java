/** Requests that may be sent again and are carried out once. */
@NullMarked
package com.crmres.core.idempotency;

import org.jspecify.annotations.NullMarked;

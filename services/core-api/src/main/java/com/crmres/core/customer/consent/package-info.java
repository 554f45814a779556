/** What guests allow and forbid, with its history. */
@NullMarked
package com.crmres.core.customer.consent;

import org.jspecify.annotations.NullMarked;

/** Signed webhooks on their way to a restaurant, at least once, until they are acknowledged. */
@NullMarked
package com.crmres.sandbox.webhook;

import org.jspecify.annotations.NullMarked;

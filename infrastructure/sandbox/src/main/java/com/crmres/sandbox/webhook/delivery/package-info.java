/** One request on its way: signed, carried, answered, remembered. */
@NullMarked
package com.crmres.sandbox.webhook.delivery;

import org.jspecify.annotations.NullMarked;

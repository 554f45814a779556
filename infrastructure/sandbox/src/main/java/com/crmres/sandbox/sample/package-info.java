/** Files of the customers' phones: brought in, shown, or made by code for whoever has none. */
@NullMarked
package com.crmres.sandbox.sample;

import org.jspecify.annotations.NullMarked;

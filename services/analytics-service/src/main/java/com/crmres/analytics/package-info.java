/** Adds up what the facts say, per restaurant and day of its own calendar. */
@NullMarked
package com.crmres.analytics;

import org.jspecify.annotations.NullMarked;

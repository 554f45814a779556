/** Which day it is for a restaurant. */
@NullMarked
package com.crmres.analytics.calendar;

import org.jspecify.annotations.NullMarked;

/** What of a restaurant's settings changes: in each section what is absent stays. */
@NullMarked
package com.crmres.core.restaurant.setting;

import org.jspecify.annotations.NullMarked;

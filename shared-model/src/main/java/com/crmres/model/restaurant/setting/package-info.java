/** What a restaurant decides about itself. */
@NullMarked
package com.crmres.model.restaurant.setting;

import org.jspecify.annotations.NullMarked;

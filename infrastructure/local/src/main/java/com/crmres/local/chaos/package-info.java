/** The switch that makes local deliveries as late, unordered and repeated as production's can be. */
@NullMarked
package com.crmres.local.chaos;

import org.jspecify.annotations.NullMarked;

/** The places of a restaurant: where they are, when they are open, and which is near. */
@NullMarked
package com.crmres.core.branch;

import org.jspecify.annotations.NullMarked;

/** The restaurant itself: what it is called, how it speaks and what it decides. */
@NullMarked
package com.crmres.core.restaurant;

import org.jspecify.annotations.NullMarked;

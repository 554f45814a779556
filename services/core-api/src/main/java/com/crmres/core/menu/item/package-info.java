/** Dishes and drinks, one by one. */
@NullMarked
package com.crmres.core.menu.item;

import org.jspecify.annotations.NullMarked;

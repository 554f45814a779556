/** Dishes are added, changed, put in order and taken off the menu. */
@NullMarked
package com.crmres.core.menu.item.desk;

import org.jspecify.annotations.NullMarked;

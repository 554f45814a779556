/** The headings of the menu. */
@NullMarked
package com.crmres.core.menu.category;

import org.jspecify.annotations.NullMarked;

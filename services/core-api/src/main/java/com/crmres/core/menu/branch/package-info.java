/** In what a branch differs from the menu. */
@NullMarked
package com.crmres.core.menu.branch;

import org.jspecify.annotations.NullMarked;

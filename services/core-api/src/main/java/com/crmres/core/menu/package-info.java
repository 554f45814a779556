/** The menu as a whole: what a branch serves now. */
@NullMarked
package com.crmres.core.menu;

import org.jspecify.annotations.NullMarked;

/** The menu as a sheet that any spreadsheet opens: out and in again. */
@NullMarked
package com.crmres.core.menu.sheet;

import org.jspecify.annotations.NullMarked;

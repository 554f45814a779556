/** Reads a sheet cell by cell, and says in words what cannot be read. */
@NullMarked
package com.crmres.core.menu.sheet.reading;

import org.jspecify.annotations.NullMarked;

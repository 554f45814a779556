/** Reads what customers say and decides what is answered. */
@NullMarked
package com.crmres.ai;

import org.jspecify.annotations.NullMarked;

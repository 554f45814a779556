/** The wall between restaurants: every transaction says whose it is. */
@NullMarked
package com.crmres.kit.tenancy;

import org.jspecify.annotations.NullMarked;

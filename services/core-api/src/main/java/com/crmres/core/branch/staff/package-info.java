/** Who works in a branch. */
@NullMarked
package com.crmres.core.branch.staff;

import org.jspecify.annotations.NullMarked;

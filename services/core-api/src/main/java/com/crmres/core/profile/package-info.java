/** What people see and change of themselves. */
@NullMarked
package com.crmres.core.profile;

import org.jspecify.annotations.NullMarked;

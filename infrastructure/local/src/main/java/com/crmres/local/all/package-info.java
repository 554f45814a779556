/** All local servers as children of one process, for tests and experiments. */
@NullMarked
package com.crmres.local.all;

import org.jspecify.annotations.NullMarked;

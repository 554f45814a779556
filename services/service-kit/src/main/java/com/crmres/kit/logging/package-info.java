/** Logs without phone numbers. */
@NullMarked
package com.crmres.kit.logging;

import org.jspecify.annotations.NullMarked;

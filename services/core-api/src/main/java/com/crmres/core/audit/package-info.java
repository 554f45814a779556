/** Who did what, written beside what they did. */
@NullMarked
package com.crmres.core.audit;

import org.jspecify.annotations.NullMarked;

/** Greets, thanks and says goodbye. */
@NullMarked
package com.crmres.ai.courtesy;

import org.jspecify.annotations.NullMarked;

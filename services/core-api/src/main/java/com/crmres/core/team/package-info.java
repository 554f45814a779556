/** Who works for the restaurant and what they may do there. */
@NullMarked
package com.crmres.core.team;

import org.jspecify.annotations.NullMarked;

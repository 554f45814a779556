/** Asking people to join the team. */
@NullMarked
package com.crmres.core.invitation;

import org.jspecify.annotations.NullMarked;

/** Signing in through another company. */
@NullMarked
package com.crmres.core.oidc;

import org.jspecify.annotations.NullMarked;

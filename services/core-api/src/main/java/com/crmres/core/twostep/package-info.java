/** The second step at sign-in: codes of an authenticator, and recovery codes for when it is lost. */
@NullMarked
package com.crmres.core.twostep;

import org.jspecify.annotations.NullMarked;

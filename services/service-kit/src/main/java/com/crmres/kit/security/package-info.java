/** Closed by default: internal doors need a token, all others are opened by the services. */
@NullMarked
package com.crmres.kit.security;

import org.jspecify.annotations.NullMarked;

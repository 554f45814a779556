/** Redis, the one on the machine or an embedded one. */
@NullMarked
package com.crmres.local.redis;

import org.jspecify.annotations.NullMarked;

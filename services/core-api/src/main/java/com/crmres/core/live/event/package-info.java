/** What happened, as the stream keeps it and as screens show it. */
@NullMarked
package com.crmres.core.live.event;

import org.jspecify.annotations.NullMarked;

/** Outbox, bus, queues and listeners together. */
@NullMarked
package com.crmres.kit.messaging;

import org.jspecify.annotations.NullMarked;

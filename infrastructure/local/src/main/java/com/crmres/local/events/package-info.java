/** EventBridge: rules that copy accepted events to queues. */
@NullMarked
package com.crmres.local.events;

import org.jspecify.annotations.NullMarked;

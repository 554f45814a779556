/** What travels on the gateway's own queues: one entry per message, status or account event, in Meta's own bytes. */
@NullMarked
package com.crmres.whatsapp.entry;

import org.jspecify.annotations.NullMarked;

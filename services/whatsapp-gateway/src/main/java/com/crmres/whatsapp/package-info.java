/** The gateway to WhatsApp: takes customers' messages in and sends ours out, losing and doubling none. */
@NullMarked
package com.crmres.whatsapp;

import org.jspecify.annotations.NullMarked;

/** Approved templates in conversations: the only words that WhatsApp lets through when a customer has been silent for a day. */
@NullMarked
package com.crmres.core.conversation.template;

import org.jspecify.annotations.NullMarked;

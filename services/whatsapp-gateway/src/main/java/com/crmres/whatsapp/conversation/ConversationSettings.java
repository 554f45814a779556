package com.crmres.whatsapp.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a conversation ends by itself.
 *
 * @param quietAfter without a message of the customer, by business time
 * @param sweepSize conversations that one pass ends at most
 */
@ConfigurationProperties("crmres.conversation")
record ConversationSettings(
        @DefaultValue("24h") Duration quietAfter,
        @DefaultValue("200") int sweepSize) {}

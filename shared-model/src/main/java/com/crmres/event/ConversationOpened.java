package com.crmres.event;

import java.time.Instant;
import java.util.UUID;

/** A customer's first message after a pause opened a conversation. */
public record ConversationOpened(UUID conversationId, UUID customerId, UUID whatsappNumberId, Instant openedAt) {}

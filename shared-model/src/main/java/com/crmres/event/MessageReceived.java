package com.crmres.event;

import java.time.Instant;
import java.util.UUID;

/** A customer's message is stored and has its place in the conversation. */
public record MessageReceived(
        UUID conversationId,
        UUID messageId,
        UUID customerId,
        long seq,
        String kind,
        Instant sentAt,
        Instant receivedAt) {}

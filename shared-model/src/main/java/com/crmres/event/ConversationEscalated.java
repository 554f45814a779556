package com.crmres.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person has to take this conversation on; the message is the one that made it so. */
public record ConversationEscalated(
        UUID conversationId, UUID customerId, @Nullable UUID messageId, String reason, Instant escalatedAt) {}

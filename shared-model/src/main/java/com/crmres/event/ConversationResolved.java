package com.crmres.event;

import java.time.Instant;
import java.util.UUID;

/** A person settled it; what the customer writes next opens another one. */
public record ConversationResolved(UUID conversationId, UUID userId, String previousStatus, Instant resolvedAt) {}

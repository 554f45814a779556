package com.crmres.event;

import java.time.Instant;
import java.util.UUID;

/** The AI answers again. */
public record ConversationHandedBack(UUID conversationId, UUID userId, String previousStatus, Instant handedBackAt) {}

package com.crmres.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person answers from now on and the AI is silent; the previous user is whom it was taken from. */
public record ConversationTakenOver(
        UUID conversationId, UUID userId, @Nullable UUID previousUserId, Instant takenOverAt) {}

package com.crmres.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a customer had said until then is answered, by a reply or by handing over. */
public record TurnAnswered(
        UUID conversationId,
        UUID turnId,
        @Nullable UUID replyMessageId,
        List<UUID> answeredMessageIds,
        Instant firstMessageAt,
        Instant answeredAt,
        String intent,
        String language,
        BigDecimal confidence) {}

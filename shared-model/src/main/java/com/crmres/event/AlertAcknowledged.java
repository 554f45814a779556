package com.crmres.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has seen an alert. */
public record AlertAcknowledged(UUID alertId, @Nullable UUID conversationId, UUID userId, Instant acknowledgedAt) {}

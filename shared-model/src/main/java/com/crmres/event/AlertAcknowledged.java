package com.crmres.event;

import java.time.Instant;
import java.util.UUID;

/** Somebody has seen an alert. */
public record AlertAcknowledged(UUID alertId, UUID conversationId, UUID userId, Instant acknowledgedAt) {}

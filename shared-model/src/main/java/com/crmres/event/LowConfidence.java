package com.crmres.event;

import java.math.BigDecimal;
import java.util.UUID;

/** A message was not understood well enough to act on it. */
public record LowConfidence(UUID conversationId, UUID messageId, BigDecimal confidence, String suggestedAction) {}

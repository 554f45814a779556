package com.crmres.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody of the restaurant wrote to the customer on the restaurant's own phone.
 *
 * @param tookOver whether the AI had the conversation until then
 */
public record PhoneReplied(UUID conversationId, UUID messageId, boolean tookOver, long seq, Instant repliedAt) {}

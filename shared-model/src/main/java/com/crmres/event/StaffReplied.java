package com.crmres.event;

import java.time.Instant;
import java.util.UUID;

/** A person of the restaurant wrote to the customer. */
public record StaffReplied(UUID conversationId, UUID messageId, UUID userId, long seq, Instant repliedAt) {}

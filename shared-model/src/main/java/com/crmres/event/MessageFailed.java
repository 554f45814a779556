package com.crmres.event;

import java.util.UUID;

/** A message of ours will not reach the customer; the code is Meta's. */
public record MessageFailed(UUID conversationId, UUID messageId, String sender, int code, String title) {}

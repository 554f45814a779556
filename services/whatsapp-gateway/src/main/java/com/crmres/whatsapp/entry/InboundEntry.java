package com.crmres.whatsapp.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One element of a webhook on its way through the gateway's queues.
 *
 * @param receivedAt business time of the webhook
 * @param contact raw JSON of the contact that belongs to the message
 * @param element the raw bytes as {@code encoding} says
 * @param lane absent in entries of a version that did not tell it
 * @param toldAt by Meta's clock, where the webhook says when it tells
 */
public record InboundEntry(
        UUID entryId,
        EntryKind kind,
        @Nullable String field,
        @Nullable String wabaId,
        @Nullable String phoneNumberId,
        @Nullable String displayPhoneNumber,
        Instant receivedAt,
        @Nullable String contact,
        Encoding encoding,
        String element,
        @Nullable Lane lane,
        @Nullable Instant toldAt) {

    /**
     * Under what its queue knows the entry.
     *
     * @param deduplicationId of FIFO queues only
     */
    public record Lane(String groupId, @Nullable String deduplicationId) {}
}

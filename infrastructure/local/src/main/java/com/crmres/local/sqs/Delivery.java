package com.crmres.local.sqs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as one receive hands it out. */
record Delivery(
        long sequence,
        UUID id,
        Receipt receipt,
        Content content,
        long sentAt,
        int receives,
        long firstReceivedAt,
        @Nullable String group,
        @Nullable String deduplication,
        @Nullable String origin) {

    static Delivery of(Message message, Content content) {
        return new Delivery(
                message.sequence(),
                message.id(),
                new Receipt(message.sequence(), message.receives()),
                content,
                message.sentAt(),
                message.receives(),
                message.firstReceivedAt(),
                message.group(),
                message.deduplication(),
                message.origin());
    }
}

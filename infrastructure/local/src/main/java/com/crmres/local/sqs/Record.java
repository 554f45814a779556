package com.crmres.local.sqs;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the journal tells; together its records are the state of all queues. */
sealed interface Record {

    String queue();

    /** A queue was created, or its attributes or tags were changed. */
    record QueueDefined(String queue, Map<String, String> attributes, Map<String, String> tags) implements Record {}

    record QueueDeleted(String queue) implements Record {}

    record Purged(String queue) implements Record {}

    /** A message was accepted; {@code content} is its {@link Content#encoded()}. */
    record Sent(
            String queue,
            long sequence,
            UUID id,
            long sentAt,
            long visibleAt,
            @Nullable String group,
            @Nullable String deduplication,
            @Nullable String origin,
            byte[] content)
            implements Record {}

    /** A message was received or its visibility was changed. */
    record Hidden(String queue, long sequence, long visibleAt, int receives, long firstReceivedAt) implements Record {}

    record Deleted(String queue, long sequence) implements Record {}

    /** A deduplication id whose message is gone but whose five minutes are not over. */
    record Remembered(String queue, String key, UUID id, long sequence, long at) implements Record {}
}

package com.crmres.whatsapp.handover;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message for one queue.
 *
 * @param entryId by which its consumer knows it again
 * @param deduplicationId of FIFO queues only
 * @param phoneNumberId the number in whose books it is counted
 */
public record QueueEntry(
        String queue,
        String body,
        UUID entryId,
        String groupId,
        @Nullable String deduplicationId,
        @Nullable String phoneNumberId) {

    int bytes() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}

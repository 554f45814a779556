package com.crmres.whatsapp.handover;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A message for one queue.
 *
 * @param deduplicationId of FIFO queues only
 * @param phoneNumberId the number in whose books it is counted
 */
public record QueueEntry(
        String queue,
        String body,
        String groupId,
        @Nullable String deduplicationId,
        @Nullable String phoneNumberId) {

    int bytes() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}

package com.crmres.kit.outbox;

import com.crmres.kit.id.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A message for one queue.
 *
 * @param queue the queue's name
 * @param key messages of one key are sent in the order of their transactions
 * @param groupId SQS message group: orders a FIFO queue, shares a standard one fairly
 * @param deduplicationId what SQS knows a repetition by; for FIFO queues only
 * @param body a record that is sent as JSON, or a String that is sent as it is
 */
public record OutboxMessage(
        String queue, String key, String groupId, @Nullable String deduplicationId, Object body) {

    /** For a FIFO queue: in the order of its key, and once for each occurrence, whatever its text. */
    public static OutboxMessage inOrder(String queue, String key, String occurrence, Object body) {
        return new OutboxMessage(queue, key, key, Sha256.hex(occurrence), body);
    }
}

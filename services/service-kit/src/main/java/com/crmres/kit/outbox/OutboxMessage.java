package com.crmres.kit.outbox;

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
        String queue, String key, String groupId, @Nullable String deduplicationId, Object body) {}

package com.crmres.kit.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;

/**
 * Deletes a message that was delivered twice once: in a batch the listener library tells messages by their ids, and SQS
 * refuses a batch that holds one twice, again and again until all of it are dead letters. The later receipt counts.
 */
final class DistinctDeletes implements ExecutionInterceptor {

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return context.request() instanceof DeleteMessageBatchRequest batch ? distinct(batch) : context.request();
    }

    private static DeleteMessageBatchRequest distinct(DeleteMessageBatchRequest batch) {
        Map<String, DeleteMessageBatchRequestEntry> byMessage = new LinkedHashMap<>();
        batch.entries().forEach(entry -> byMessage.put(entry.id(), entry));
        return byMessage.size() == batch.entries().size()
                ? batch
                : batch.toBuilder().entries(byMessage.values()).build();
    }
}

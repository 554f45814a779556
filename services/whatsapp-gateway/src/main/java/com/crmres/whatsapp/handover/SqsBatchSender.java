package com.crmres.whatsapp.handover;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Sends batches to SQS; a batch answer of 200 may still refuse single entries. */
@Component
class SqsBatchSender implements BatchSender {

    private static final Logger log = LoggerFactory.getLogger(SqsBatchSender.class);

    private final SqsClient sqs;
    private final HandoverSettings settings;
    private final MeterRegistry registry;
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    SqsBatchSender(SqsClient sqs, HandoverSettings settings, MeterRegistry registry) {
        this.sqs = sqs;
        this.settings = settings;
        this.registry = registry;
    }

    @Override
    public Set<Integer> send(String queue, List<QueueEntry> batch) {
        registry.summary("crmres.handover.batch", "queue", queue).record(batch.size());
        try {
            SendMessageBatchResponse answer = sqs.sendMessageBatch(request(queue, batch));
            answer.failed().forEach(entry -> log.warn("{} refused an entry: {}", queue, entry.code()));
            return answer.successful().stream()
                    .map(entry -> Integer.valueOf(entry.id()))
                    .collect(Collectors.toSet());
        } catch (SdkException failed) {
            log.warn("{} took no batch: {}", queue, failed.toString());
            return Set.of();
        }
    }

    private SendMessageBatchRequest request(String queue, List<QueueEntry> batch) {
        return SendMessageBatchRequest.builder()
                .queueUrl(urls.computeIfAbsent(queue, this::url))
                .entries(IntStream.range(0, batch.size())
                        .mapToObj(place -> entry(place, batch.get(place)))
                        .toList())
                .overrideConfiguration(limits -> limits.apiCallTimeout(settings.callTimeout()))
                .build();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(asked -> asked.queueName(queue)
                        .overrideConfiguration(limits -> limits.apiCallTimeout(settings.callTimeout())))
                .queueUrl();
    }

    private static SendMessageBatchRequestEntry entry(int place, QueueEntry entry) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(place))
                .messageBody(entry.body())
                .messageGroupId(entry.groupId())
                .messageDeduplicationId(entry.deduplicationId())
                .build();
    }
}

package com.crmres.kit.outbox;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.eventbridge.EventBridgeAsyncClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Hands entries to the bus or to a queue and tells which of them were accepted, one by one. */
class OutboxPublisher implements OutboxRelay.Publisher {

    static final int BATCH_ENTRIES = 10;
    static final int BATCH_BYTES = 240 * 1024;

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final AwsRequestOverrideConfiguration IN_TIME = AwsRequestOverrideConfiguration.builder()
            .apiCallTimeout(Duration.ofSeconds(4))
            .build();

    private final SqsAsyncClient sqs;
    private final EventBridgeAsyncClient events;
    private final String bus;
    private final String source;
    private final Map<String, CompletableFuture<String>> queueUrls = new ConcurrentHashMap<>();

    OutboxPublisher(SqsAsyncClient sqs, EventBridgeAsyncClient events, String bus, String source) {
        this.sqs = sqs;
        this.events = events;
        this.bus = bus;
        this.source = source;
    }

    /** Sends entries of one destination, at most a batch of them; never fails, what is not answered is not accepted. */
    @Override
    public CompletableFuture<Set<UUID>> publish(String destination, List<OutboxEntry> batch) {
        return call(destination, batch).exceptionallyCompose(failure -> {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            if (batch.size() > 1 && isOneEntrysFault(cause)) {
                return publishSingly(destination, batch);
            }
            queueUrls.remove(destination);
            log.warn("{} entries for {} were not accepted: {}", batch.size(), destination, cause.toString());
            return CompletableFuture.completedFuture(Set.of());
        });
    }

    /** A batch that is refused as a whole may hold one bad entry, whose neighbours must not wait for it. */
    private CompletableFuture<Set<UUID>> publishSingly(String destination, List<OutboxEntry> batch) {
        return batch.stream()
                .map(entry -> publish(destination, List.of(entry)))
                .reduce((one, other) -> one.thenCombine(other, OutboxPublisher::union))
                .orElseThrow();
    }

    private static boolean isOneEntrysFault(Throwable cause) {
        return cause instanceof AwsServiceException refusal && refusal.statusCode() == 400;
    }

    private CompletableFuture<Set<UUID>> call(String destination, List<OutboxEntry> batch) {
        return destination.equals(OutboxEntry.BUS) ? toBus(batch) : toQueue(destination, batch);
    }

    private CompletableFuture<Set<UUID>> toQueue(String queue, List<OutboxEntry> batch) {
        return queueUrls
                .computeIfAbsent(queue, this::findUrl)
                .thenCompose(url -> sqs.sendMessageBatch(request -> request.queueUrl(url)
                        .entries(batch.stream().map(OutboxPublisher::forQueue).toList())
                        .overrideConfiguration(IN_TIME)))
                .thenApply(answer -> accepted(queue, answer));
    }

    private CompletableFuture<String> findUrl(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue).overrideConfiguration(IN_TIME))
                .thenApply(answer -> answer.queueUrl());
    }

    private static SendMessageBatchRequestEntry forQueue(OutboxEntry entry) {
        return SendMessageBatchRequestEntry.builder()
                .id(entry.id().toString())
                .messageBody(entry.body())
                .messageGroupId(entry.groupId())
                .messageDeduplicationId(entry.deduplicationId())
                .build();
    }

    private static Set<UUID> accepted(String queue, SendMessageBatchResponse answer) {
        for (BatchResultErrorEntry failed : answer.failed()) {
            refused(queue, failed.id(), failed.code(), Boolean.TRUE.equals(failed.senderFault()));
        }
        return answer.successful().stream()
                .map(success -> UUID.fromString(success.id()))
                .collect(toSet());
    }

    private CompletableFuture<Set<UUID>> toBus(List<OutboxEntry> batch) {
        return events.putEvents(request -> request.entries(
                                batch.stream().map(this::forBus).toList())
                        .overrideConfiguration(IN_TIME))
                .thenApply(answer -> accepted(batch, answer));
    }

    private PutEventsRequestEntry forBus(OutboxEntry entry) {
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source(source)
                .detailType(entry.type())
                .detail(entry.body())
                .build();
    }

    /** PutEvents answers 200 with failures inside, in the order of the request. */
    private static Set<UUID> accepted(List<OutboxEntry> batch, PutEventsResponse answer) {
        List<PutEventsResultEntry> results = answer.entries();
        return IntStream.range(0, Math.min(batch.size(), results.size()))
                .filter(i -> isAccepted(batch.get(i), results.get(i).errorCode()))
                .mapToObj(i -> batch.get(i).id())
                .collect(toSet());
    }

    private static boolean isAccepted(OutboxEntry entry, @Nullable String errorCode) {
        if (errorCode != null) {
            boolean ours = !errorCode.equals("InternalFailure") && !errorCode.equals("ThrottlingException");
            refused(OutboxEntry.BUS, entry.id().toString(), errorCode, ours);
        }
        return errorCode == null;
    }

    private static void refused(String destination, String id, String code, boolean ours) {
        if (ours) {
            log.error("Outbox entry {} for {} is refused as it is ({}); it waits for a repair", id, destination, code);
        } else {
            log.warn("Outbox entry {} for {} was not accepted ({})", id, destination, code);
        }
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        Set<UUID> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}

package com.crmres.kit.queue;

import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.awspring.cloud.sqs.listener.errorhandler.ErrorHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;
import org.springframework.transaction.CannotCreateTransactionException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Where messages go whose listener failed: back to their visibility, and to the dead-letter queue with the third
 * failure. What fails because something else is out of reach passes with the outage and is not counted.
 */
class FailedMessages implements ErrorHandler<Object> {

    private static final Logger log = LoggerFactory.getLogger(FailedMessages.class);
    private static final int LAST_FAILURE = 3;
    private static final int VISIBILITY_SECONDS = 30;
    private static final int LONGEST_WAIT_SECONDS = 900;
    private static final int MOST_ATTRIBUTES = 10;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final SqsAsyncClient sqs;
    private final StringRedisTemplate redis;
    private final MeterRegistry metrics;
    private final Map<String, Long> withoutRedis = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    FailedMessages(SqsAsyncClient sqs, StringRedisTemplate redis, MeterRegistry metrics) {
        this.sqs = sqs;
        this.redis = redis;
        this.metrics = metrics;
    }

    @Override
    public void handle(Message<Object> message, Throwable thrown) {
        var received = Objects.requireNonNull(message.getHeaders()
                .get(SqsHeaders.SQS_SOURCE_DATA_HEADER, software.amazon.awssdk.services.sqs.model.Message.class));
        String queue = Objects.requireNonNull(message.getHeaders().get(SqsHeaders.SQS_QUEUE_NAME_HEADER, String.class));
        Throwable failure = causeOf(thrown);
        metrics.counter("crmres.queue.failures", "queue", queue).increment();
        if (passes(failure)) {
            log.warn("Message {} of {} waits: {}", received.messageId(), queue, failure.toString());
            waitLonger(queue, received);
            throw new Left(failure);
        }
        countFailure(queue, received, failure);
    }

    @Override
    public void handle(Collection<Message<Object>> messages, Throwable thrown) {
        messages.forEach(message -> handle(message, thrown));
    }

    private void countFailure(
            String queue, software.amazon.awssdk.services.sqs.model.Message received, Throwable failure) {
        long failures = failuresOf("crmres:failures:" + queue + ":" + received.messageId());
        // a messaging exception prints the message, whose text is not for the log
        log.error(
                "Message {} of {} failed for time {}: {}",
                received.messageId(),
                queue,
                failures,
                failure.getClass().getName(),
                failure instanceof MessagingException ? null : failure);
        if (failures < LAST_FAILURE) {
            throw new Left(failure);
        }
        bury(queue, received, failure);
        metrics.counter("crmres.queue.dead", "queue", queue).increment();
        log.error("Message {} of {} is now in {}", received.messageId(), queue, deadLetterQueue(queue));
    }

    private long failuresOf(String key) {
        try {
            Long failures = redis.opsForValue().increment(key);
            redis.expire(key, REMEMBERED);
            return Objects.requireNonNull(failures);
        } catch (DataAccessException unreachable) {
            return withoutRedis.merge(key, 1L, Long::sum);
        }
    }

    private void bury(String queue, software.amazon.awssdk.services.sqs.model.Message received, Throwable failure) {
        Map<MessageSystemAttributeName, String> system = received.attributes();
        String url = sqs.getQueueUrl(request -> request.queueName(deadLetterQueue(queue)))
                .join()
                .queueUrl();
        sqs.sendMessage(request -> request.queueUrl(url)
                        .messageBody(received.body())
                        .messageAttributes(attributes(received, failure))
                        .messageGroupId(system.get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                        .messageDeduplicationId(system.get(MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID)))
                .join();
    }

    /** An outage may last: its receives must not use up those that the queue allows within minutes. */
    private void waitLonger(String queue, software.amazon.awssdk.services.sqs.model.Message received) {
        int seconds = secondsToWait(received.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
        if (seconds > VISIBILITY_SECONDS) {
            sqs.getQueueUrl(request -> request.queueName(queue))
                    .thenCompose(found -> sqs.changeMessageVisibility(request -> request.queueUrl(found.queueUrl())
                            .receiptHandle(received.receiptHandle())
                            .visibilityTimeout(seconds)))
                    .exceptionally(away -> {
                        log.warn("Message {} of {} waits no longer than usual", received.messageId(), queue, away);
                        return null;
                    });
        }
    }

    /** Thirty seconds for the first three times, then doubling up to a quarter of an hour. */
    static int secondsToWait(@Nullable String receiveCount) {
        int receives = receiveCount == null ? 1 : Integer.parseInt(receiveCount);
        int doublings = Math.clamp(receives - 3, 0, 5);
        return Math.min(LONGEST_WAIT_SECONDS, VISIBILITY_SECONDS << doublings);
    }

    private static Map<String, MessageAttributeValue> attributes(
            software.amazon.awssdk.services.sqs.model.Message received, Throwable failure) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>(received.messageAttributes());
        if (attributes.size() < MOST_ATTRIBUTES) {
            attributes.put(
                    "failure",
                    MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue(failure.getClass().getName())
                            .build());
        }
        return attributes;
    }

    /** NAME-dlq, and for FIFO queues BASE-dlq.fifo. */
    static String deadLetterQueue(String queue) {
        String fifo = ".fifo";
        return queue.endsWith(fifo)
                ? queue.substring(0, queue.length() - fifo.length()) + "-dlq" + fifo
                : queue + "-dlq";
    }

    private static Throwable causeOf(Throwable thrown) {
        Throwable failure = thrown;
        while (failure.getCause() != null && isWrapping(failure)) {
            failure = failure.getCause();
        }
        return failure;
    }

    private static boolean isWrapping(Throwable thrown) {
        return thrown instanceof CompletionException
                || thrown.getClass().getName().startsWith("io.awspring.");
    }

    static boolean passes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(FailedMessages::isOutage);
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof JDBCConnectionException
                || failure instanceof TransactionException
                || failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SdkClientException
                || failure instanceof IOException
                || failure instanceof InterruptedException
                || failure instanceof SQLException sql && isOutage(sql.getSQLState());
    }

    /** Connection lost, rollback by deadlock or conflict, out of resources, server shutting down. */
    private static boolean isOutage(@Nullable String sqlState) {
        return sqlState != null && Stream.of("08", "40", "53", "57P").anyMatch(sqlState::startsWith);
    }

    /** The message stays in its queue and comes again. */
    private static final class Left extends RuntimeException {

        Left(Throwable failure) {
            super(failure.getClass().getName(), null, false, false);
        }
    }
}

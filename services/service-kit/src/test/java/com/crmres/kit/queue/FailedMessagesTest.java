package com.crmres.kit.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentMatchers;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class FailedMessagesTest {

    private final SqsAsyncClient sqs = mock();
    private final StringRedisTemplate redis = mock();
    private final FailedMessages failures = new FailedMessages(sqs, redis, new SimpleMeterRegistry());
    private final Message<Object> message = MessageBuilder.<Object>withPayload("order")
            .setHeader(SqsHeaders.SQS_QUEUE_NAME_HEADER, "ai-turns")
            .setHeader(
                    SqsHeaders.SQS_SOURCE_DATA_HEADER,
                    software.amazon.awssdk.services.sqs.model.Message.builder()
                            .messageId("one")
                            .body("order")
                            .build())
            .build();

    @BeforeEach
    void redisIsDown() {
        when(redis.opsForValue()).thenThrow(new RedisConnectionFailureException("down"));
        when(sqs.getQueueUrl(ArgumentMatchers.<Consumer<GetQueueUrlRequest.Builder>>any()))
                .thenReturn(CompletableFuture.completedFuture(
                        GetQueueUrlResponse.builder().queueUrl("http://queue").build()));
        when(sqs.sendMessage(ArgumentMatchers.<Consumer<SendMessageRequest.Builder>>any()))
                .thenReturn(CompletableFuture.completedFuture(
                        SendMessageResponse.builder().build()));
    }

    @Test
    void countsInMemoryWhileRedisIsDown() {
        IllegalStateException failure = new IllegalStateException("again");
        assertThatThrownBy(() -> failures.handle(message, failure)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> failures.handle(message, failure)).isInstanceOf(RuntimeException.class);
        assertThatCode(() -> failures.handle(message, failure)).doesNotThrowAnyException();
        verify(sqs, times(1)).sendMessage(ArgumentMatchers.<Consumer<SendMessageRequest.Builder>>any());
    }

    @Test
    void neverBuriesWhatFailsByAnOutage() {
        Throwable outage = new CompletionException(new IllegalStateException(
                "no answer", new SQLException("terminating connection due to administrator command", "57P01")));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> failures.handle(message, outage)).isInstanceOf(RuntimeException.class);
        }
        verify(sqs, never()).sendMessage(ArgumentMatchers.<Consumer<SendMessageRequest.Builder>>any());
    }

    @Test
    void keepsTheMessageWhenItsDeadLetterQueueIsAway() {
        when(sqs.sendMessage(ArgumentMatchers.<Consumer<SendMessageRequest.Builder>>any()))
                .thenReturn(CompletableFuture.failedFuture(new UncheckedIOException(new IOException("away"))));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> failures.handle(message, new IllegalStateException()))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"ai-turns, ai-turns-dlq", "outbound.fifo, outbound-dlq.fifo"})
    void knowsTheDeadLetterQueueByItsName(String queue, String deadLetters) {
        assertThat(FailedMessages.deadLetterQueue(queue)).isEqualTo(deadLetters);
    }

    @Test
    void aConnectionThatIsGoneIsAnOutage() {
        assertThat(FailedMessages.passes(
                        new TransactionException("cannot roll back", new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(FailedMessages.passes(new SQLTransientConnectionException("none is free")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "3, 30", "4, 60", "6, 240", "9, 900", "10, 900"})
    void waitsLongerTheLongerAnOutageLasts(String receives, int seconds) {
        assertThat(FailedMessages.secondsToWait(receives)).isEqualTo(seconds);
    }

    @Test
    void aConstraintIsNoOutage() {
        assertThat(FailedMessages.passes(new SQLException("duplicate key", "23505")))
                .isFalse();
        assertThat(FailedMessages.passes(new IllegalStateException())).isFalse();
        assertThat(FailedMessages.passes(new RuntimeException(new SQLException("deadlock", "40P01"))))
                .isTrue();
        assertThat(FailedMessages.passes(new IOException("connection reset"))).isTrue();
    }
}

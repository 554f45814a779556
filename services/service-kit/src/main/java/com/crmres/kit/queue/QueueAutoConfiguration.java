package com.crmres.kit.queue;

import com.crmres.kit.web.Trace;
import io.awspring.cloud.autoconfigure.core.AwsClientBuilderConfigurer;
import io.awspring.cloud.autoconfigure.sqs.SqsAsyncClientCustomizer;
import io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration;
import io.awspring.cloud.sqs.config.SqsMessageListenerContainerFactory;
import io.awspring.cloud.sqs.listener.MessageListenerContainerRegistry;
import io.awspring.cloud.sqs.listener.QueueNotFoundStrategy;
import io.awspring.cloud.sqs.listener.SqsContainerOptionsBuilder;
import io.awspring.cloud.sqs.listener.interceptor.MessageInterceptor;
import io.awspring.cloud.sqs.support.converter.MessagingMessageConverter;
import io.awspring.cloud.sqs.support.converter.SqsMessagingMessageConverter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.messaging.Message;
import org.springframework.retry.backoff.BackOffPolicyBuilder;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires SQS and EventBridge the same way in every service. */
@AutoConfiguration(before = SqsAutoConfiguration.class)
@EnableConfigurationProperties(QueueAutoConfiguration.Settings.class)
public class QueueAutoConfiguration {

    private static final Duration SHARED_FOR = Duration.ofMillis(200);
    private static final int SHARED_BY = 10;

    /**
     * How listeners work.
     *
     * @param maxConcurrentMessages messages of one queue that are worked on at the same time
     * @param connections to SQS, of which the long polls of all listeners hold several
     * @param pollTimeout how long SQS holds a poll open when there is nothing; a shutdown waits for it
     */
    @ConfigurationProperties("crmres.queue")
    record Settings(
            @DefaultValue("64") int maxConcurrentMessages,
            @DefaultValue("200") int connections,
            @DefaultValue("10s") Duration pollTimeout) {}

    @Bean
    SqsAsyncClientCustomizer enoughConnections(Settings settings) {
        return client -> client.httpClientBuilder(
                        NettyNioAsyncHttpClient.builder().maxConcurrency(settings.connections()))
                .overrideConfiguration(client.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(new DistinctDeletes())
                        .build());
    }

    @Bean
    EventBridgeAsyncClient eventBridgeAsyncClient(AwsClientBuilderConfigurer configurer) {
        return configurer.configure(EventBridgeAsyncClient.builder()).build();
    }

    /** Messages travel without the name of the class that wrote them. */
    @Bean
    MessagingMessageConverter<software.amazon.awssdk.services.sqs.model.Message> messageConverter(JsonMapper json) {
        SqsMessagingMessageConverter converter = new SqsMessagingMessageConverter(json);
        converter.doNotSendPayloadTypeHeader();
        return converter;
    }

    @Bean
    FailedMessages failedMessages(SqsAsyncClient sqs, StringRedisTemplate redis, MeterRegistry metrics) {
        return new FailedMessages(sqs, redis, metrics);
    }

    @Bean
    SqsMessageListenerContainerFactory<Object> defaultSqsListenerContainerFactory(
            SqsAsyncClient sqs, FailedMessages failures, JsonMapper json, Settings settings) {
        return factory(sqs, failures, options -> configure(options, json, settings));
    }

    /** For queues of many small messages without an order: what is done is deleted together. */
    @Bean
    SqsMessageListenerContainerFactory<Object> sharingSqsListenerContainerFactory(
            SqsAsyncClient sqs, FailedMessages failures, JsonMapper json, Settings settings) {
        return factory(sqs, failures, options -> {
            configure(options, json, settings);
            options.acknowledgementInterval(SHARED_FOR).acknowledgementThreshold(SHARED_BY);
        });
    }

    private static SqsMessageListenerContainerFactory<Object> factory(
            SqsAsyncClient sqs, FailedMessages failures, Consumer<SqsContainerOptionsBuilder> options) {
        SqsMessageListenerContainerFactory<Object> factory = new SqsMessageListenerContainerFactory<>();
        factory.setSqsAsyncClient(sqs);
        factory.setErrorHandler(failures);
        factory.addMessageInterceptor(new Tracing());
        factory.configure(options);
        return factory;
    }

    private static void configure(SqsContainerOptionsBuilder options, JsonMapper json, Settings settings) {
        VirtualThreadTaskExecutor threads = new VirtualThreadTaskExecutor("sqs-");
        options.autoStartup(false)
                .queueNotFoundStrategy(QueueNotFoundStrategy.FAIL)
                .maxConcurrentMessages(settings.maxConcurrentMessages())
                .pollTimeout(settings.pollTimeout())
                .pollBackOffPolicy(BackOffPolicyBuilder.newBuilder()
                        .delay(200)
                        .maxDelay(5_000)
                        .multiplier(2)
                        .build())
                // at once: a guest's next message waits until the one before is deleted
                .acknowledgementInterval(Duration.ZERO)
                .acknowledgementThreshold(0)
                .listenerShutdownTimeout(Duration.ofSeconds(15))
                .acknowledgementShutdownTimeout(Duration.ofSeconds(5))
                .componentsTaskExecutor(threads)
                .acknowledgementResultTaskExecutor(threads)
                .messageConverter(asText(json));
    }

    /**
     * Leaves the body as text until the listener's method is called: a body that cannot be read is then a failure of
     * its message, where the library would drop it from its batch and let its group's later messages overtake it.
     */
    private static SqsMessagingMessageConverter asText(JsonMapper json) {
        SqsMessagingMessageConverter converter = new SqsMessagingMessageConverter(json);
        converter.setPayloadTypeMapper(message -> String.class);
        return converter;
    }

    @Bean
    QueueListeners queueListeners(MessageListenerContainerRegistry registry) {
        return new QueueListeners(registry);
    }

    /** Lets a listener go on with the trace that its message brings. */
    private static final class Tracing implements MessageInterceptor<Object> {

        @Override
        public Message<Object> intercept(Message<Object> message) {
            Object traceparent = message.getHeaders().get(Trace.HEADER);
            Trace.begin(traceparent instanceof String text ? text : null);
            return message;
        }

        @Override
        public void afterProcessing(Message<Object> message, @Nullable Throwable failure) {
            Trace.end();
        }
    }
}

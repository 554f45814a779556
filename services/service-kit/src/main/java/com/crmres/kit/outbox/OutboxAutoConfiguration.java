package com.crmres.kit.outbox;

import com.crmres.kit.id.Ids;
import com.crmres.kit.queue.QueueAutoConfiguration;
import com.crmres.kit.start.KitAutoConfiguration;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.services.eventbridge.EventBridgeAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service its outbox and the relay that publishes it. */
@AutoConfiguration(after = {KitAutoConfiguration.class, QueueAutoConfiguration.class, SqsAutoConfiguration.class})
class OutboxAutoConfiguration {

    @Bean
    OutboxStore outboxStore(JdbcClient jdbc, TransactionTemplate transaction, Environment environment) {
        return new OutboxStore(jdbc, transaction, serviceName(environment), UUID.randomUUID());
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxStore store,
            SqsAsyncClient sqs,
            EventBridgeAsyncClient events,
            MeterRegistry metrics,
            Environment environment) {
        String bus = environment.getRequiredProperty("crmres.events.bus");
        var publisher = new OutboxPublisher(sqs, events, bus, "crmres." + serviceName(environment));
        return new OutboxRelay(store, publisher, metrics);
    }

    @Bean
    Outbox outbox(
            Tenants tenants, OutboxStore store, OutboxRelay relay, BusinessClock clock, Ids ids, JsonMapper json) {
        return new Outbox(tenants, store, relay, clock, ids, json);
    }

    private static String serviceName(Environment environment) {
        return environment.getRequiredProperty("spring.application.name");
    }
}

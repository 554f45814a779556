package com.crmres.kit.facts;

import com.crmres.event.Event;
import com.crmres.kit.inbox.Inbox;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.web.Trace;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the bus's envelopes from the service's facts queue and hands each fact to its handler, once. */
@ConditionalOnProperty("crmres.facts.queue")
class FactListener {

    private static final Logger log = LoggerFactory.getLogger(FactListener.class);

    private final String service;
    private final Map<String, FactHandler<?>> handlers;
    private final Tenants tenants;
    private final Inbox inbox;
    private final JsonMapper json;
    private final MeterRegistry metrics;

    FactListener(
            Environment environment,
            List<FactHandler<?>> handlers,
            Tenants tenants,
            Inbox inbox,
            JsonMapper json,
            MeterRegistry metrics) {
        this.service = environment.getRequiredProperty("spring.application.name");
        this.handlers = handlers.stream()
                .collect(Collectors.toMap(handler -> handler.type().getSimpleName(), Function.identity()));
        this.tenants = tenants;
        this.inbox = inbox;
        this.json = json;
        this.metrics = metrics;
    }

    @SqsListener(queueNames = "${crmres.facts.queue}", id = "facts")
    void hear(String envelope) {
        JsonNode fact = json.readTree(envelope).path("detail");
        String type = fact.path("type").asString("");
        FactHandler<?> handler = handlers.get(type);
        if (handler == null || fact.path("version").asInt(0) != Event.FIRST_VERSION) {
            metrics.counter("crmres.facts.unknown", "type", type).increment();
            log.warn("A fact {} of version {} is not known here", type, fact.path("version"));
            return;
        }
        handOver(fact, handler);
    }

    private <T> void handOver(JsonNode fact, FactHandler<T> handler) {
        JavaType type = json.getTypeFactory().constructParametricType(Event.class, handler.type());
        Event<T> event = json.treeToValue(fact, type);
        Trace.begin(event.traceparent());
        tenants.write(event.restaurantId(), () -> {
            if (inbox.firstTime(service + ":" + event.type(), event.eventId())) {
                handler.handle(event);
            }
        });
        metrics.counter("crmres.facts.heard", "type", event.type()).increment();
    }
}

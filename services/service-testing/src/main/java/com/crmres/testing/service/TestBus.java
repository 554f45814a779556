package com.crmres.testing.service;

import com.crmres.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import software.amazon.awssdk.services.eventbridge.EventBridgeAsyncClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import tools.jackson.databind.json.JsonMapper;

/** Puts facts on the bus as the other services do. */
@TestComponent
public class TestBus {

    private static final int MOST_AT_ONCE = 10;

    private final EventBridgeAsyncClient bus;
    private final JsonMapper json;

    TestBus(EventBridgeAsyncClient bus, JsonMapper json) {
        this.bus = bus;
        this.json = json;
    }

    public void put(Event<?>... facts) {
        put(List.of(facts));
    }

    public void put(Collection<? extends Event<?>> facts) {
        List<PutEventsRequestEntry> entries = facts.stream().map(this::entry).toList();
        IntStream.iterate(0, start -> start < entries.size(), start -> start + MOST_AT_ONCE)
                .mapToObj(start -> entries.subList(start, Math.min(start + MOST_AT_ONCE, entries.size())))
                .forEach(this::send);
    }

    private void send(List<PutEventsRequestEntry> entries) {
        PutEventsResponse answer =
                bus.putEvents(request -> request.entries(entries)).join();
        if (answer.failedEntryCount() > 0) {
            throw new IllegalStateException("The bus refused " + answer.entries());
        }
    }

    private PutEventsRequestEntry entry(Event<?> fact) {
        return PutEventsRequestEntry.builder()
                .eventBusName("crmres")
                .source("crmres.test")
                .detailType(fact.type())
                .detail(json.writeValueAsString(fact))
                .build();
    }
}

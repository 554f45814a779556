package com.crmres.whatsapp.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What was answered to Meta and after how long, and how many entries its webhooks held. */
@Component
class WebhookMetrics {

    private final MeterRegistry registry;
    private final Map<HttpStatus, Timer> answers = new ConcurrentHashMap<>();
    private final Counter accepted;
    private final Counter refused;

    WebhookMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.accepted = registry.counter("crmres.webhook.entries", "outcome", "accepted");
        this.refused = registry.counter("crmres.webhook.entries", "outcome", "refused");
    }

    /** @param began the nanosecond at which the webhook came */
    void answered(HttpStatus status, long began) {
        answers.computeIfAbsent(status, this::timer).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }

    private Timer timer(HttpStatus status) {
        return registry.timer("crmres.webhook.answers", "status", Integer.toString(status.value()));
    }

    void accepted(int entries, int refusedOnes) {
        accepted.increment(entries);
        refused.increment(refusedOnes);
    }
}

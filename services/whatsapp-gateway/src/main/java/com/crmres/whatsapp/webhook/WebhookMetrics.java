package com.crmres.whatsapp.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What was answered to Meta, and how many entries its webhooks held. */
@Component
class WebhookMetrics {

    private final MeterRegistry registry;

    WebhookMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(HttpStatus status) {
        registry.counter("crmres.webhook.answers", "status", Integer.toString(status.value()))
                .increment();
    }

    void accepted(int entries, int refused) {
        registry.counter("crmres.webhook.entries", "outcome", "accepted").increment(entries);
        registry.counter("crmres.webhook.entries", "outcome", "refused").increment(refused);
    }
}

package com.crmres.sandbox.fault;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The faults in force; none after a start. */
@Component
public class Faults {

    private final ApplicationEventPublisher events;
    private volatile GraphFault graph = GraphFault.NONE;
    private volatile NumberFault numbers = NumberFault.NONE;
    private volatile WebhookFault webhooks = WebhookFault.NONE;

    Faults(ApplicationEventPublisher events) {
        this.events = events;
    }

    public GraphFault graph() {
        return graph;
    }

    public WebhookFault webhooks() {
        return webhooks;
    }

    public NumberFault numbers() {
        return numbers;
    }

    public void clear() {
        replace(GraphFault.NONE, WebhookFault.NONE, NumberFault.NONE);
    }

    void replace(GraphFault newGraph, WebhookFault newWebhooks, NumberFault newNumbers) {
        graph = newGraph;
        numbers = newNumbers;
        webhooks = newWebhooks;
        events.publishEvent(new FaultsChanged(newWebhooks, newNumbers));
    }
}

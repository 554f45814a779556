package com.crmres.sandbox.control;

import com.crmres.sandbox.customer.Customers;
import com.crmres.sandbox.fault.Faults;
import com.crmres.sandbox.graph.pace.MessagingLimits;
import com.crmres.sandbox.graph.pace.SendRates;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.send.SendCounts;
import com.crmres.sandbox.live.LiveFeed;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.webhook.WebhookCounts;
import com.crmres.sandbox.webhook.Webhooks;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts what happened, and begins anew. */
@RestController
class StatsController {

    private final Webhooks webhooks;
    private final SendCounts sends;
    private final SendRates rates;
    private final MessagingLimits limits;
    private final Chats chats;
    private final Customers customers;
    private final Faults faults;
    private final LiveFeed live;

    StatsController(
            Webhooks webhooks,
            SendCounts sends,
            SendRates rates,
            MessagingLimits limits,
            Chats chats,
            Customers customers,
            Faults faults,
            LiveFeed live) {
        this.webhooks = webhooks;
        this.sends = sends;
        this.rates = rates;
        this.limits = limits;
        this.chats = chats;
        this.customers = customers;
        this.faults = faults;
        this.live = live;
    }

    @GetMapping("/control/stats")
    Stats stats() {
        return new Stats(
                webhooks.totals(),
                sends.totals(),
                sends.duplicates(),
                new Warnings(Limits.longerInUtf16(), limits.exceeded()),
                limits.reached());
    }

    /** Empties chats, queues, counters and faults; numbers and customers stay. */
    @PostMapping("/control/reset")
    Stats reset() {
        faults.clear();
        chats.clear();
        webhooks.clear();
        sends.clear();
        rates.clear();
        limits.clear();
        Limits.forgetWarnings();
        customers.unblockAll();
        live.publish("resync", Map.of());
        return stats();
    }

    /**
     * @param duplicates sends that repeat the biz_opaque_callback_data of an accepted one
     * @param reachedOutsideWindows customers written to first in the last 24 hours, by account
     */
    record Stats(
            WebhookCounts.Totals webhooks,
            SendCounts.Totals sends,
            long duplicates,
            Warnings warnings,
            Map<String, Integer> reachedOutsideWindows) {}

    /**
     * What Meta may or may not refuse.
     *
     * @param longerInUtf16 texts within their limit by code points but not by UTF-16 units
     * @param messagingLimit templates beyond an account's limit of customers in 24 hours
     */
    record Warnings(long longerInUtf16, long messagingLimit) {}
}

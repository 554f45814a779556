package com.crmres.sandbox.graph;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.phone.Bubble;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Customer;
import com.crmres.sandbox.phone.Customers;
import com.crmres.sandbox.phone.FailedSend;
import com.crmres.sandbox.phone.Pair;
import com.crmres.sandbox.phone.Receipts;
import com.crmres.sandbox.phone.Sender;
import com.crmres.sandbox.phone.SentMessage;
import com.crmres.sandbox.phone.Ticks;
import com.crmres.sandbox.phone.Wamid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Accepts a restaurant's message and decides whether it arrives: acceptance promises nothing. */
@Component
class Sending {

    private final MessageRules rules;
    private final SendRates rates;
    private final SendCounts counts;
    private final Customers customers;
    private final Chats chats;
    private final Receipts receipts;
    private final SandboxClock clock;

    Sending(
            MessageRules rules,
            SendRates rates,
            SendCounts counts,
            Customers customers,
            Chats chats,
            Receipts receipts,
            SandboxClock clock) {
        this.rules = rules;
        this.rates = rates;
        this.counts = counts;
        this.customers = customers;
        this.chats = chats;
        this.receipts = receipts;
        this.clock = clock;
    }

    Accepted accept(BusinessNumber number, JsonNode body) {
        Outgoing message = rules.check(body);
        rates.take(number, message);
        Customer customer = customers.reachedAt(message.address()).orElse(null);
        String wamid = Wamid.outgoing(message.address());
        counts.accepted(number.phoneNumberId(), message.opaque());
        FailedSend obstacle = obstacle(number, customer);
        if (customer != null && obstacle == null) {
            show(number, customer, message, wamid);
        } else {
            fail(number, customer, message, wamid, obstacle == null ? FailedSend.UNDELIVERABLE : obstacle);
        }
        return Accepted.of(message, customer, wamid);
    }

    private @Nullable FailedSend obstacle(BusinessNumber number, @Nullable Customer customer) {
        if (customer == null || customer.blocked()) {
            return FailedSend.UNDELIVERABLE;
        }
        Pair pair = new Pair(number.phoneNumberId(), customer.customerId());
        return chats.windowIsOpen(pair, clock.instant()) ? null : FailedSend.WINDOW_CLOSED;
    }

    private void show(BusinessNumber number, Customer customer, Outgoing message, String wamid) {
        Bubble bubble = new Bubble(
                wamid,
                Sender.BUSINESS,
                message.type(),
                message.content().text(),
                message.content().interactive(),
                null,
                message.replyTo(),
                message.opaque(),
                clock.instant(),
                Ticks.PENDING,
                null);
        chats.add(new Pair(number.phoneNumberId(), customer.customerId()), bubble);
        receipts.follow(wamid);
    }

    private void fail(
            BusinessNumber number, @Nullable Customer customer, Outgoing message, String wamid, FailedSend reason) {
        counts.failed(reason);
        receipts.fail(
                new SentMessage(
                        wamid,
                        number.phoneNumberId(),
                        customer == null ? message.waId() : customer.waId(),
                        customer == null ? message.bsuid() : customer.bsuid(),
                        message.opaque()),
                reason);
    }
}

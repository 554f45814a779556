package com.crmres.sandbox.graph.send;

import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.customer.Customers;
import com.crmres.sandbox.graph.media.FileKind;
import com.crmres.sandbox.graph.media.Weblinks;
import com.crmres.sandbox.graph.pace.MessagingLimits;
import com.crmres.sandbox.graph.pace.SendRates;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.phone.Wamid;
import com.crmres.sandbox.phone.receipt.FailedSend;
import com.crmres.sandbox.phone.receipt.Receipts;
import com.crmres.sandbox.phone.receipt.SentMessage;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Accepts a restaurant's message and decides whether it arrives: acceptance promises nothing. */
@Component
public class Sending {

    private final MessageRules rules;
    private final SendRates rates;
    private final SendCounts counts;
    private final MessagingLimits limits;
    private final Customers customers;
    private final Obstacles obstacles;
    private final Transit transit;
    private final Receipts receipts;
    private final Weblinks weblinks;

    Sending(
            MessageRules rules,
            SendRates rates,
            SendCounts counts,
            MessagingLimits limits,
            Customers customers,
            Obstacles obstacles,
            Transit transit,
            Receipts receipts,
            Weblinks weblinks) {
        this.rules = rules;
        this.rates = rates;
        this.counts = counts;
        this.limits = limits;
        this.customers = customers;
        this.obstacles = obstacles;
        this.transit = transit;
        this.receipts = receipts;
        this.weblinks = weblinks;
    }

    public Accepted accept(BusinessNumber number, JsonNode body) {
        rates.checkService(number);
        Outgoing message = rules.check(number, body);
        rates.take(number, message.address());
        Customer customer = customers.reachedAt(message.address()).orElse(null);
        String wamid = Wamid.outgoing(message.address());
        counts.accepted(number.phoneNumberId(), message.opaque());
        send(number, customer, message, wamid);
        return Accepted.of(message, customer, wamid);
    }

    private void send(BusinessNumber number, @Nullable Customer customer, Outgoing message, String wamid) {
        FailedSend obstacle = obstacles.before(number, customer, message.content());
        if (customer == null || obstacle != null) {
            fail(number, customer, message, wamid, obstacle == null ? FailedSend.UNDELIVERABLE : obstacle, null);
            return;
        }
        if (!obstacles.windowIsOpen(number, customer)) {
            limits.count(number, message.address());
        }
        if (message.content().link() == null) {
            transit.deliver(number, customer, message, wamid);
        } else {
            Thread.ofVirtual().start(() -> fetch(number, customer, message, wamid));
        }
    }

    private void fetch(BusinessNumber number, Customer customer, Outgoing message, String wamid) {
        URI link = message.content().link();
        JsonNode payload = message.content().payload();
        if (link == null || !(payload instanceof ObjectNode object)) {
            return;
        }
        FileKind type = FileKind.valueOf(message.type().toUpperCase(Locale.ROOT));
        Weblinks.Outcome outcome = weblinks.fetch(number, type, link);
        if (outcome.mediaId() == null) {
            fail(number, customer, message, wamid, FailedSend.MEDIA, outcome.trouble());
        } else {
            ObjectNode fetched = object.deepCopy().put("id", outcome.mediaId());
            transit.deliver(number, customer, message.with(fetched), wamid);
        }
    }

    private void fail(
            BusinessNumber number,
            @Nullable Customer customer,
            Outgoing message,
            String wamid,
            FailedSend reason,
            @Nullable String details) {
        counts.failed(reason);
        SentMessage sent = new SentMessage(
                wamid,
                number.phoneNumberId(),
                customer == null ? message.waId() : customer.waId(),
                customer == null ? message.bsuid() : customer.bsuid(),
                message.opaque());
        receipts.fail(sent, reason, details);
    }
}

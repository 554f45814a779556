package com.crmres.sandbox.graph.send;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.graph.kind.Content;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.phone.Bubble;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Pair;
import com.crmres.sandbox.phone.Sender;
import com.crmres.sandbox.phone.Ticks;
import com.crmres.sandbox.phone.receipt.Receipts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Brings an accepted message to the phone. */
@Component
class Transit {

    private final Chats chats;
    private final Receipts receipts;
    private final SandboxClock clock;

    Transit(Chats chats, Receipts receipts, SandboxClock clock) {
        this.chats = chats;
        this.receipts = receipts;
        this.clock = clock;
    }

    void deliver(BusinessNumber number, Customer customer, Outgoing message, String wamid) {
        Pair pair = new Pair(number.phoneNumberId(), customer.customerId());
        Bubble bubble = bubble(pair, message, wamid);
        if (message.type().equals("reaction")) {
            JsonNode reaction = message.content().payload();
            String emoji = message.content().text();
            chats.react(
                    reaction == null ? "" : reaction.path("message_id").asString(""),
                    emoji == null || emoji.isEmpty() ? null : emoji);
            receipts.pass(pair, bubble);
        } else {
            chats.add(pair, bubble);
            receipts.follow(wamid);
        }
    }

    private Bubble bubble(Pair pair, Outgoing message, String wamid) {
        Content content = message.content();
        return new Bubble(
                wamid,
                Sender.BUSINESS,
                message.type(),
                content.text(),
                content.interactive(),
                content.payload(),
                content.template(),
                chats.price(pair, content.price(), clock.instant()),
                message.replyTo(),
                message.opaque(),
                clock.instant(),
                Ticks.PENDING,
                null);
    }
}

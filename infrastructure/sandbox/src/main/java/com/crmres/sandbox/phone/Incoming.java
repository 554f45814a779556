package com.crmres.sandbox.phone;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import com.crmres.sandbox.webhook.Update;
import com.crmres.sandbox.webhook.UpdatesAcknowledged;
import com.crmres.sandbox.webhook.Webhooks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What customers send: shown in their chat and reported to the restaurant. */
@Component
class Incoming {

    private final Numbers numbers;
    private final Customers customers;
    private final Chats chats;
    private final Webhooks webhooks;
    private final SandboxClock clock;
    private final MetaMessages meta;

    Incoming(
            Numbers numbers,
            Customers customers,
            Chats chats,
            Webhooks webhooks,
            SandboxClock clock,
            MetaMessages meta) {
        this.numbers = numbers;
        this.customers = customers;
        this.chats = chats;
        this.webhooks = webhooks;
        this.clock = clock;
        this.meta = meta;
    }

    /** Sends it and answers its message id. */
    String send(MessageRequest request) {
        BusinessNumber number = numbers.get(request.phoneNumberId());
        Customer customer = customers.get(request.customerId());
        Pair pair = new Pair(number.phoneNumberId(), customer.customerId());
        Instant now = clock.instant();
        String wamid = Wamid.incoming(MetaMessages.address(customer));
        MessageContent content = MessageContent.of(request);
        show(pair, wamid, request, content, now);
        webhooks.send(new Update(
                wamid,
                Update.Kind.MESSAGES,
                wamid,
                number.phoneNumberId(),
                pair.lane(),
                meta.contact(customer),
                meta.message(customer, number, wamid, now, content, context(pair, request.replyTo()))));
        return wamid;
    }

    @EventListener
    void markDelivered(UpdatesAcknowledged acknowledged) {
        acknowledged.updates().stream()
                .filter(update -> update.kind() == Update.Kind.MESSAGES)
                .forEach(update -> chats.change(update.wamid(), bubble -> bubble.with(Ticks.DELIVERED)));
    }

    private void show(Pair pair, String wamid, MessageRequest request, MessageContent content, Instant now) {
        JsonNode reaction = content.isReaction() ? content.payload() : null;
        if (reaction == null) {
            chats.add(pair, content.bubble(wamid, request.replyTo(), now));
            return;
        }
        chats.chat(pair).heardAt(now);
        String emoji = reaction.path("emoji").asString("");
        chats.change(
                reaction.path("message_id").asString(""),
                bubble -> bubble.withReaction(emoji.isEmpty() ? null : emoji));
    }

    private @Nullable ReplyContext context(Pair pair, @Nullable String replyTo) {
        if (replyTo == null) {
            return null;
        }
        Bubble quoted = chats.find(replyTo);
        // an unknown id is quoted as the business's own: phones keep what the sandbox has long forgotten
        boolean own = quoted != null && quoted.isFrom(Sender.CUSTOMER);
        String from = own
                ? MetaMessages.address(customers.get(pair.customerId()))
                : numbers.get(pair.phoneNumberId()).digits();
        return new ReplyContext(from, replyTo);
    }
}

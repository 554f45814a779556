package com.crmres.sandbox.incoming;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.customer.Customers;
import com.crmres.sandbox.customer.MetaContacts;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.number.Numbers;
import com.crmres.sandbox.phone.Bubble;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Pair;
import com.crmres.sandbox.phone.Sender;
import com.crmres.sandbox.phone.Ticks;
import com.crmres.sandbox.phone.Wamid;
import com.crmres.sandbox.webhook.Update;
import com.crmres.sandbox.webhook.UpdatesAcknowledged;
import com.crmres.sandbox.webhook.Webhooks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What customers send: shown in their chat and reported to the restaurant. */
@Component
class Incoming {

    private final Numbers numbers;
    private final Customers customers;
    private final Chats chats;
    private final Webhooks webhooks;
    private final SandboxClock clock;
    private final MetaMessages meta;
    private final MetaContacts contacts;
    private final Completion completion;
    private final Appearance appearance;

    Incoming(
            Numbers numbers,
            Customers customers,
            Chats chats,
            Webhooks webhooks,
            SandboxClock clock,
            MetaMessages meta,
            MetaContacts contacts,
            Completion completion,
            Appearance appearance) {
        this.numbers = numbers;
        this.customers = customers;
        this.chats = chats;
        this.webhooks = webhooks;
        this.clock = clock;
        this.meta = meta;
        this.contacts = contacts;
        this.completion = completion;
        this.appearance = appearance;
    }

    /** Sends it and answers its message id. */
    String send(MessageRequest request) {
        BusinessNumber number = numbers.get(request.phoneNumberId());
        Customer customer = customers.get(request.customerId());
        Pair pair = new Pair(number.phoneNumberId(), customer.customerId());
        Instant now = clock.instant();
        String wamid = Wamid.incoming(MetaContacts.address(customer));
        MessageContent content = MessageContent.of(request, completion.of(number, request));
        appearance.show(pair, wamid, request, content, now);
        String contact = contacts.contact(customer);
        String element = meta.message(customer, number, wamid, now, content, context(pair, request.replyTo()));
        webhooks.send(Update.of(Update.Kind.MESSAGES, wamid, number.phoneNumberId(), pair.lane(), contact, element));
        return wamid;
    }

    @EventListener
    void markDelivered(UpdatesAcknowledged acknowledged) {
        acknowledged.updates().stream()
                .filter(update -> update.kind() == Update.Kind.MESSAGES)
                .forEach(update -> chats.change(update.wamid(), bubble -> bubble.with(Ticks.DELIVERED)));
    }

    private @Nullable ReplyContext context(Pair pair, @Nullable String replyTo) {
        if (replyTo == null) {
            return null;
        }
        Bubble quoted = chats.find(replyTo);
        // an unknown id is quoted as the business's own: phones keep what the sandbox has long forgotten
        boolean own = quoted != null && quoted.isFrom(Sender.CUSTOMER);
        String from = own
                ? MetaContacts.address(customers.get(pair.customerId()))
                : numbers.get(pair.phoneNumberId()).digits();
        return new ReplyContext(from, replyTo);
    }
}

package com.crmres.sandbox.phone.receipt;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.clock.Later;
import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.customer.Customers;
import com.crmres.sandbox.customer.MetaContacts;
import com.crmres.sandbox.fault.Faults;
import com.crmres.sandbox.phone.Bubble;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Pair;
import com.crmres.sandbox.phone.Sender;
import com.crmres.sandbox.phone.Ticks;
import com.crmres.sandbox.webhook.Update;
import com.crmres.sandbox.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a restaurant's message after it was accepted: sent, delivered, read, or failed. */
@Component
public class Receipts {

    private final Chats chats;
    private final Customers customers;
    private final Webhooks webhooks;
    private final MetaContacts contacts;
    private final MetaStatuses statuses;
    private final SandboxClock clock;
    private final Later later;
    private final Faults faults;
    private final SandboxSettings.Phones settings;
    private volatile boolean readImmediately;

    Receipts(
            Chats chats,
            Customers customers,
            Webhooks webhooks,
            MetaContacts contacts,
            MetaStatuses statuses,
            SandboxClock clock,
            Later later,
            Faults faults,
            SandboxSettings settings) {
        this.chats = chats;
        this.customers = customers;
        this.webhooks = webhooks;
        this.contacts = contacts;
        this.statuses = statuses;
        this.clock = clock;
        this.later = later;
        this.faults = faults;
        this.settings = settings.phones();
        this.readImmediately = this.settings.readImmediately();
    }

    /** Lets an accepted message travel to the phone. */
    public void follow(String wamid) {
        later.after(settings.sentAfter(), () -> reach(wamid, Ticks.SENT));
        later.after(settings.deliveredAfter(), () -> arrive(wamid));
    }

    /** Lets something travel that no phone shows as a bubble of its own, such as a reaction. */
    public void pass(Pair pair, Bubble bubble) {
        later.after(settings.sentAfter(), () -> report(pair, bubble, Ticks.SENT));
        later.after(settings.deliveredAfter(), () -> report(pair, bubble, Ticks.DELIVERED));
    }

    /** Lets an accepted message fail. */
    public void fail(SentMessage message, FailedSend reason, @Nullable String details) {
        String lane = message.phoneNumberId() + ":" + message.waId() + message.bsuid();
        later.after(
                settings.sentAfter(),
                () -> webhooks.send(new Update(
                        message.wamid() + ":failed",
                        Update.Kind.STATUSES,
                        message.wamid(),
                        message.phoneNumberId(),
                        lane,
                        null,
                        statuses.failed(message, reason, details, clock.instant()))));
    }

    /** The customer looks at the chat: whatever arrived is read. */
    public void open(Pair pair) {
        for (Bubble bubble : chats.bubbles(pair)) {
            if (bubble.isFrom(Sender.BUSINESS) && bubble.ticks() == Ticks.DELIVERED) {
                reach(bubble.wamid(), Ticks.READ);
            }
        }
    }

    public boolean readsImmediately() {
        return readImmediately;
    }

    public void readImmediately(boolean immediately) {
        readImmediately = immediately;
    }

    @EventListener
    void resume(ApplicationReadyEvent started) {
        chats.forEach((pair, chat) -> chat.bubbles().stream()
                .filter(bubble -> bubble.isFrom(Sender.BUSINESS) && bubble.isBefore(Ticks.DELIVERED))
                .forEach(bubble -> follow(bubble.wamid())));
    }

    private void arrive(String wamid) {
        reach(wamid, Ticks.DELIVERED);
        if (readImmediately) {
            reach(wamid, Ticks.READ);
        }
    }

    private void reach(String wamid, Ticks ticks) {
        Pair pair = chats.pairOf(wamid).orElse(null);
        if (pair != null && chats.change(wamid, bubble -> bubble.with(ticks))) {
            report(pair, chats.find(wamid), ticks);
        }
    }

    private void report(Pair pair, @Nullable Bubble bubble, Ticks ticks) {
        boolean skips = faults.webhooks().skipsDelivered();
        if (bubble == null || (skips && ticks == Ticks.DELIVERED)) {
            return;
        }
        Customer customer = customers.get(pair.customerId());
        boolean priced = skips || ticks != Ticks.READ;
        String status = statuses.reached(customer, bubble, ticks, priced, clock.instant());
        String id = bubble.wamid() + ":" + ticks;
        String contact = contacts.contact(customer);
        webhooks.send(new Update(
                id, Update.Kind.STATUSES, bubble.wamid(), pair.phoneNumberId(), pair.lane(), contact, status));
    }
}

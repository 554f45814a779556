package com.crmres.sandbox.phone;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.webhook.Update;
import com.crmres.sandbox.webhook.Webhooks;
import org.springframework.stereotype.Component;

/** Carries out what a customer changes and tells the restaurants that Meta tells. */
@Component
class CustomerChanges {

    private final Customers customers;
    private final Chats chats;
    private final Webhooks webhooks;
    private final MetaMessages meta;
    private final SandboxClock clock;

    CustomerChanges(Customers customers, Chats chats, Webhooks webhooks, MetaMessages meta, SandboxClock clock) {
        this.customers = customers;
        this.chats = chats;
        this.webhooks = webhooks;
        this.meta = meta;
        this.clock = clock;
    }

    Customer apply(String customerId, CustomerChange change) {
        change.check();
        if (change.blocked() != null) {
            boolean blocked = change.blocked();
            customers.change(customerId, customer -> customer.withBlocked(blocked));
        }
        if (change.changeNumber() != null) {
            moveTo(customerId, CustomerRequest.checkedPhone(change.changeNumber()));
        }
        return customers.get(customerId);
    }

    private void moveTo(String customerId, String phone) {
        Customer before = customers.get(customerId);
        Customer after = customers.change(customerId, customer -> customer.withPhone(phone));
        chats.forEach((pair, chat) -> {
            if (pair.customerId().equals(customerId)) {
                announce(pair, before, after);
            }
        });
    }

    private void announce(Pair pair, Customer before, Customer after) {
        String wamid = Wamid.incoming(MetaMessages.address(before));
        webhooks.send(new Update(
                wamid,
                Update.Kind.MESSAGES,
                wamid,
                pair.phoneNumberId(),
                pair.lane(),
                null,
                meta.numberChanged(before, after, wamid, clock.instant())));
    }
}

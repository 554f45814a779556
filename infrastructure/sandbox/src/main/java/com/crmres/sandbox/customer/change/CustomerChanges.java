package com.crmres.sandbox.customer.change;

import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.customer.CustomerRequest;
import com.crmres.sandbox.customer.Customers;
import com.crmres.sandbox.customer.Identity;
import com.crmres.sandbox.customer.MarketingRefusal;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Pair;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Carries out what a customer changes and tells the restaurants that Meta tells. */
@Component
class CustomerChanges {

    private final Customers customers;
    private final Chats chats;
    private final CustomerNotices notices;

    CustomerChanges(Customers customers, Chats chats, CustomerNotices notices) {
        this.customers = customers;
        this.chats = chats;
        this.notices = notices;
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
        if (change.isAsked(change.changeUserId())) {
            rename(customerId);
        }
        if (change.isAsked(change.changeIdentity())) {
            Customer customer = customers.get(customerId);
            everywhere(customerId, pair -> notices.identityChanged(pair, customer));
        }
        applyMarketing(customerId, change);
        return customers.get(customerId);
    }

    private void applyMarketing(String customerId, CustomerChange change) {
        if (change.capped() != null) {
            MarketingRefusal refusal = change.capped() ? MarketingRefusal.CAPPED : null;
            customers.change(customerId, customer -> customer.withMarketing(refusal));
        }
        if (change.stopMarketing() != null) {
            boolean stops = change.stopMarketing();
            MarketingRefusal refusal = stops ? MarketingRefusal.STOPPED : null;
            Customer customer = customers.change(customerId, before -> before.withMarketing(refusal));
            everywhere(customerId, pair -> notices.preference(pair, customer, stops));
        }
    }

    private void moveTo(String customerId, String phone) {
        Customer before = customers.get(customerId);
        Customer after = customers.change(customerId, customer -> customer.withPhone(phone));
        everywhere(customerId, pair -> notices.numberChanged(pair, before, after));
    }

    private void rename(String customerId) {
        Customer before = customers.get(customerId);
        Customer after =
                customers.change(customerId, customer -> customer.withBsuid(Identity.nextBsuid(customer.bsuid())));
        everywhere(customerId, pair -> notices.userIdChanged(pair, before, after));
    }

    private void everywhere(String customerId, Consumer<Pair> notice) {
        chats.forEach((pair, chat) -> {
            if (pair.customerId().equals(customerId)) {
                notice.accept(pair);
            }
        });
    }
}

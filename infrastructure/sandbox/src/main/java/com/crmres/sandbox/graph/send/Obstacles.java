package com.crmres.sandbox.graph.send;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.customer.MarketingRefusal;
import com.crmres.sandbox.graph.kind.Content;
import com.crmres.sandbox.number.BusinessNumber;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Pair;
import com.crmres.sandbox.phone.PriceCategory;
import com.crmres.sandbox.phone.receipt.FailedSend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why an accepted message does not arrive. */
@Component
class Obstacles {

    private final Chats chats;
    private final SandboxClock clock;

    Obstacles(Chats chats, SandboxClock clock) {
        this.chats = chats;
        this.clock = clock;
    }

    @Nullable
    FailedSend before(BusinessNumber number, @Nullable Customer customer, Content content) {
        if (customer == null || customer.blocked()) {
            return FailedSend.UNDELIVERABLE;
        }
        if (content.price() == PriceCategory.MARKETING && customer.marketing() != null) {
            return customer.marketing() == MarketingRefusal.STOPPED ? FailedSend.OPTED_OUT : FailedSend.HAD_ENOUGH;
        }
        return content.isTemplate() || windowIsOpen(number, customer) ? null : FailedSend.WINDOW_CLOSED;
    }

    boolean windowIsOpen(BusinessNumber number, Customer customer) {
        return chats.windowIsOpen(new Pair(number.phoneNumberId(), customer.customerId()), clock.instant());
    }
}

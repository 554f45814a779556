package com.crmres.core.customer.merge;

import com.crmres.event.Event;
import com.crmres.event.SameCustomerFound;
import com.crmres.kit.facts.FactHandler;
import org.springframework.stereotype.Component;

/** Joins two records of which Meta's webhooks showed that they are one person. */
@Component
class FoundMerges implements FactHandler<SameCustomerFound> {

    private final Merging merging;

    FoundMerges(Merging merging) {
        this.merging = merging;
    }

    @Override
    public Class<SameCustomerFound> type() {
        return SameCustomerFound.class;
    }

    @Override
    public void handle(Event<SameCustomerFound> event) {
        merging.mergeAsFound(event.data().customerId(), event.data().otherId());
    }
}

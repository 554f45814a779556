package com.crmres.sandbox.customer.change;

import com.crmres.sandbox.customer.Customer;
import com.crmres.sandbox.live.LiveFeed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes customers. */
@RestController
class ChangeController {

    private final CustomerChanges changes;
    private final LiveFeed live;

    ChangeController(CustomerChanges changes, LiveFeed live) {
        this.changes = changes;
        this.live = live;
    }

    @PostMapping("/control/customers/{customerId}")
    Customer change(@PathVariable String customerId, @RequestBody CustomerChange change) {
        Customer customer = changes.apply(customerId, change);
        live.publish("customer", customer);
        return customer;
    }
}

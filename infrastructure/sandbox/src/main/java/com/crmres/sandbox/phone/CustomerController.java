package com.crmres.sandbox.phone;

import com.crmres.sandbox.live.LiveFeed;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes customers and changes them, one by one or by the thousand. */
@RestController
class CustomerController {

    private final Customers customers;
    private final CustomerChanges changes;
    private final LiveFeed live;

    CustomerController(Customers customers, CustomerChanges changes, LiveFeed live) {
        this.customers = customers;
        this.changes = changes;
        this.live = live;
    }

    @PostMapping("/control/customers")
    Customer create(@RequestBody CustomerRequest request) {
        Customer customer = customers.welcome(request);
        live.publish("customer", customer);
        return customer;
    }

    @PostMapping("/control/bulk/customers")
    List<Customer> createMany(@RequestBody List<CustomerRequest> requests) {
        return requests.stream().map(customers::welcome).toList();
    }

    @PostMapping("/control/customers/{customerId}")
    Customer change(@PathVariable String customerId, @RequestBody CustomerChange change) {
        Customer customer = changes.apply(customerId, change);
        live.publish("customer", customer);
        return customer;
    }
}

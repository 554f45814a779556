package com.crmres.sandbox.customer;

import com.crmres.sandbox.live.LiveFeed;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes customers, one by one or by the thousand. */
@RestController
class CustomerController {

    private final Customers customers;
    private final LiveFeed live;

    CustomerController(Customers customers, LiveFeed live) {
        this.customers = customers;
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
}

package com.crmres.core.customer;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers over HTTP. */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers")
class CustomerController {

    private final CustomerReader customers;

    CustomerController(CustomerReader customers) {
        this.customers = customers;
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCustomer", summary = "Get a customer with what the restaurant knows of them")
    CustomerProfile get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return customers.get(caller, id);
    }
}

package com.crmres.core.customer;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer over HTTP. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "Customers")
class CustomerController {

    private final CustomerReader customers;
    private final CustomerDesk desk;

    CustomerController(CustomerReader customers, CustomerDesk desk) {
        this.customers = customers;
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            operationId = "getCustomer",
            summary = "Get a customer with what the restaurant knows of them",
            description = "Under the id of a customer who was merged into another, that other one.")
    ResponseEntity<CustomerProfile> get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        CustomerProfile customer = customers.get(caller, id);
        return Versions.of(customer, customer.version());
    }

    @PatchMapping
    @AtLeast(Role.AGENT)
    @Operation(operationId = "changeCustomer", summary = "Correct what is known of a customer")
    ResponseEntity<CustomerProfile> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CustomerChange change) {
        CustomerProfile customer = desk.change(caller, id, ifMatch, change);
        return Versions.of(customer, customer.version());
    }
}

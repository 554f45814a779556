package com.crmres.core.customer.directory;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers over HTTP, many at a time. */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers")
class DirectoryController {

    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping
    @Operation(operationId = "listCustomers", summary = "List or search customers")
    CustomerPage list(@AuthenticationPrincipal Caller caller, @Valid @ParameterObject CustomerFilter filter) {
        return directory.list(caller, filter);
    }

    @GetMapping("/tags")
    @Operation(operationId = "listCustomerTags", summary = "List the tags in use, at most 500, the most used first")
    TagList tags(@AuthenticationPrincipal Caller caller) {
        return directory.tags(caller);
    }
}

package com.crmres.core.customer.merge;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.customer.CustomerProfile;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joining two records of one customer over HTTP. */
@RestController
@RequestMapping("/api/v1/customers/{id}/merge")
@Tag(name = "Customers")
class MergeController {

    private final Merging merging;

    MergeController(Merging merging) {
        this.merging = merging;
    }

    @PostMapping
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "mergeCustomers",
            summary = "Join two records of one person; cannot be undone",
            description =
                    "Numbers, conversations, orders, feedback, notes and consents of the other one become this one's."
                            + " Of two open conversations on one number the quieter is closed. What either forbade is forbidden.")
    @ApiResponse(responseCode = "200", description = "One customer, now or before")
    ResponseEntity<CustomerProfile> merge(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody MergeRequest request) {
        CustomerProfile customer = merging.merge(caller, id, request.otherId());
        return Versions.of(customer, customer.version());
    }
}

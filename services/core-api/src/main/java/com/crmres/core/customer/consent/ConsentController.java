package com.crmres.core.customer.consent;

import com.crmres.core.api.AtLeast;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import com.crmres.model.customer.ConsentKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer allows, over HTTP. */
@RestController
@RequestMapping("/api/v1/customers/{id}/consents")
@Tag(name = "Customers")
class ConsentController {

    private final ConsentDesk consents;

    ConsentController(ConsentDesk consents) {
        this.consents = consents;
    }

    @GetMapping
    @Operation(operationId = "listConsents", summary = "List all that a customer said of what they allow")
    ConsentHistory history(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return consents.history(caller, id);
    }

    @PutMapping("/{kind}")
    @AtLeast(Role.AGENT)
    @Operation(
            operationId = "setConsent",
            summary = "Take down that a customer allows or forbids something; holds at once")
    ConsentHistory say(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("kind") ConsentKind kind,
            @Valid @RequestBody ConsentRequest said) {
        return consents.say(caller, id, kind, said);
    }
}

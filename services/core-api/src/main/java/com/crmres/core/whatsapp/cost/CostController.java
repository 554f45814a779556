package com.crmres.core.whatsapp.cost;

import com.crmres.core.api.AtLeast;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What messages on WhatsApp cost, over HTTP. */
@RestController
@RequestMapping("/api/v1/whatsapp")
@Tag(name = "WhatsApp")
class CostController {

    private final Costs costs;

    CostController(Costs costs) {
        this.costs = costs;
    }

    @GetMapping("/costs")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "getWhatsAppCosts",
            summary = "What messages cost by day, category and number; the last 30 days unless told",
            description = "Days are the restaurant's own. Meta charges for delivered messages that are not free.")
    CostReport costs(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to) {
        return costs.between(caller, from, to);
    }

    @GetMapping("/rates")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "getWhatsAppRates", summary = "The rates that costs are told by")
    RateList rates(@AuthenticationPrincipal Caller caller) {
        return costs.rates(caller);
    }

    @PutMapping("/rates")
    @AtLeast(Role.OWNER)
    @Operation(
            operationId = "setWhatsAppRate",
            summary = "Say what a message costs from a day on",
            description = "Replaces the restaurant's own rate of the same market, category and day.")
    RateList set(@AuthenticationPrincipal Caller caller, @Valid @RequestBody RateEntry rate) {
        return costs.set(caller, rate);
    }
}

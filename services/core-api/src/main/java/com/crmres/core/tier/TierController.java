package com.crmres.core.tier;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The table of tiers over HTTP. */
@RestController
@Tag(name = "Tiers")
class TierController {

    private final TierReader reader;

    TierController(TierReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/v1/tiers")
    @Operation(
            operationId = "listTiers",
            summary = "Tell what each tier allows, which one the restaurant has, and how much of it is used")
    TierTable list(@AuthenticationPrincipal Caller caller) {
        return reader.table(caller);
    }
}

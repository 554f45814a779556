package com.crmres.core.profile;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in person. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Session")
class MeController {

    private final Profiles profiles;

    MeController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    @Operation(operationId = "getMe", summary = "Get who is signed in, where, and what they may do there")
    MeResponse get(@AuthenticationPrincipal Caller caller) {
        return profiles.of(caller);
    }

    @PatchMapping
    @Operation(operationId = "changeMe", summary = "Change one's own name or language; what is absent stays")
    MeResponse change(@AuthenticationPrincipal Caller caller, @Valid @RequestBody ProfileChange change) {
        return profiles.change(caller, change);
    }
}

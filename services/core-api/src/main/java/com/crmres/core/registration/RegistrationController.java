package com.crmres.core.registration;

import com.crmres.core.account.LinkInvalid;
import com.crmres.core.session.Device;
import com.crmres.core.session.TokenResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a restaurant begins. */
@RestController
@RequestMapping("/api/v1/auth/register")
@Tag(name = "Account")
class RegistrationController {

    private final Registrations registrations;
    private final Confirmation confirmation;

    RegistrationController(Registrations registrations, Confirmation confirmation) {
        this.registrations = registrations;
        this.confirmation = confirmation;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "register",
            summary = "Ask for a restaurant of one's own; a mail with a link follows",
            description =
                    "The answer is the same whether there is an account with this address or not: its owner gets a"
                            + " mail that says so. The link is {dashboard}/register/confirm?token=, good for 24 hours and once.")
    @SecurityRequirements
    Map<String, Object> register(@Valid @RequestBody RegistrationRequest request, HttpServletRequest http) {
        registrations.ask(request, Device.of(http).network());
        return Map.of();
    }

    @PostMapping("/confirm")
    @Operation(
            operationId = "confirmRegistration",
            summary = "Open the restaurant with the token of the mail, and begin a session as its owner",
            description = "400 link_invalid when the token is used, too old or none of ours.")
    @SecurityRequirements
    TokenResponse confirm(@Valid @RequestBody Confirm request, HttpServletRequest http) {
        return confirmation.with(request.token(), Device.of(http)).orElseThrow(LinkInvalid::new);
    }

    /** The token of the mail. */
    @Schema(name = "RegistrationConfirmation")
    record Confirm(@NotBlank @Size(max = 200) String token) {

        @Override
        public String toString() {
            return "Confirm";
        }
    }
}

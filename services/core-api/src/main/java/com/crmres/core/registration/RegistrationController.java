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
import org.jspecify.annotations.Nullable;
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
                    "The answer is the same whether there is an account with this address or not: whoever has one gets a"
                            + " mail that says so, and opens another restaurant with it. The link is"
                            + " {dashboard}/register/confirm?token=, good for 24 hours and once.")
    @SecurityRequirements
    Map<String, Object> register(@Valid @RequestBody RegistrationRequest request, HttpServletRequest http) {
        registrations.ask(request, Device.of(http).network());
        return Map.of();
    }

    @PostMapping("/confirm")
    @Operation(
            operationId = "confirmRegistration",
            summary = "Open the restaurant with the token of the mail, and begin a session as its owner",
            description =
                    "400 link_invalid when the token is used, too old or none of ours. Where the address has an account,"
                            + " the restaurant becomes one more of that account: 401 password_required asks for its"
                            + " password (not for the one that was registered with), 401 code_required for the code of"
                            + " its second step. The token stays good until all is right.")
    @SecurityRequirements
    TokenResponse confirm(@Valid @RequestBody Confirm request, HttpServletRequest http) {
        return confirmation.with(request, Device.of(http)).orElseThrow(LinkInvalid::new);
    }

    /**
     * The token of the mail.
     *
     * @param password of the account that the address has
     * @param code of its second step
     */
    @Schema(name = "RegistrationConfirmation")
    record Confirm(
            @NotBlank @Size(max = 200) String token,

            @Nullable @Size(max = 256) @Schema(format = "password", description = "For who has an account")
            String password,

            @Nullable @Size(max = 20) @Schema(example = "123456", description = "For who has two steps")
            String code) {

        @Override
        public String toString() {
            return "Confirm";
        }
    }
}

package com.crmres.core.oidc;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for those who have proved elsewhere who they are. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Session")
class OidcController {

    private final OidcSignIn signIn;
    private final OidcSettings settings;

    OidcController(OidcSignIn signIn, OidcSettings settings) {
        this.signIn = signIn;
        this.settings = settings;
    }

    @GetMapping("/providers")
    @Operation(
            operationId = "listProviders",
            summary = "List the companies whose sign-in is believed besides a password; none unless configured")
    @SecurityRequirements
    ProviderList providers() {
        return new ProviderList(settings.providers().stream()
                .map(provider -> new Offer(
                        provider.name(), provider.issuer(), provider.audiences().getFirst()))
                .toList());
    }

    @PostMapping("/oidc")
    @Operation(
            operationId = "loginWithIdToken",
            summary = "Begin a session with an ID token (OpenID Connect) of one of the providers",
            description =
                    "For people who have an account with the same, confirmed, address; it makes nobody a member of a"
                            + " restaurant. A token is good once. 401 sign_in_failed, code_required or code_wrong.")
    @SecurityRequirements
    TokenResponse login(@Valid @RequestBody OidcLogin request, HttpServletRequest http) {
        return signIn.with(request, Device.of(http));
    }

    /** An ID token. */
    @Schema(name = "OidcLogin")
    record OidcLogin(
            @NotBlank @Size(max = 8192) String idToken,

            @Nullable
            @Size(max = 200)
            @Schema(description = "What the token was asked for with; required if it names one")
            String nonce,

            @Nullable @Size(max = 20) @Schema(description = "Of who has a second step here", example = "123456")
            String code,

            @Nullable @Schema(description = "Which restaurant to work in; the first one joined when absent")
            UUID restaurantId) {

        @Override
        public String toString() {
            return "OidcLogin";
        }
    }

    /** Companies whose sign-in is believed. */
    @Schema(name = "ProviderList")
    record ProviderList(List<Offer> providers) {}

    /** One company. */
    @Schema(name = "Provider")
    record Offer(
            @Schema(example = "Google") String name,

            @Schema(example = "https://accounts.google.com") String issuer,

            @Schema(description = "Ours at that company") String clientId) {}
}

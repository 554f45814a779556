package com.crmres.core.apikey;

import com.crmres.core.account.MailRequests;
import com.crmres.core.session.Device;
import com.crmres.kit.error.Unauthorized;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a program gets what opens all services. */
@RestController
@Tag(name = "API keys")
class KeyTokenController {

    private final KeyRing ring;
    private final KeyTokens tokens;
    private final MailRequests requests;
    private final Clock clock;

    KeyTokenController(KeyRing ring, KeyTokens tokens, MailRequests requests, Clock clock) {
        this.ring = ring;
        this.tokens = tokens;
        this.requests = requests;
        this.clock = clock;
    }

    @PostMapping("/api/v1/auth/token")
    @Operation(
            operationId = "exchangeApiKey",
            summary = "Exchange an API key for an access token that all services accept",
            description = "401 when the key is ended, expired or none of ours.")
    @SecurityRequirements
    KeyToken exchange(@Valid @RequestBody Exchange request, HttpServletRequest http) {
        var key = ring.find(request.apiKey()).orElseThrow(() -> {
            // only who has no key is counted: programs may ask as often as they need
            requests.admit(Device.of(http).network());
            return new Unauthorized();
        });
        KeyTokens.Granted granted = tokens.grant(key);
        return new KeyToken(
                granted.token(),
                "Bearer",
                Duration.between(clock.instant(), granted.until()).toSeconds());
    }

    /** A key. */
    @Schema(name = "ApiKeyExchange")
    record Exchange(
            @NotBlank @Size(max = 100) @Schema(example = "crk_Yk3v0t9l...")
            String apiKey) {

        @Override
        public String toString() {
            return "Exchange";
        }
    }

    /** What a program carries for a while. */
    @Schema(name = "KeyToken")
    record KeyToken(
            String accessToken,

            @Schema(allowableValues = "Bearer") String tokenType,

            @Schema(description = "Seconds until it expires", example = "600")
            long expiresIn) {

        @Override
        public String toString() {
            return "KeyToken";
        }
    }
}

package com.crmres.core.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;

/**
 * What a signed-in person carries.
 *
 * @param accessToken ES256 JWT for the Authorization header
 * @param expiresIn its life in seconds
 */
@Schema(name = "Token")
record TokenResponse(
        @Schema(description = "ES256 JWT for the Authorization header")
        String accessToken,

        @Schema(allowableValues = "Bearer") String tokenType,

        @Schema(description = "Seconds until it expires", example = "600")
        long expiresIn) {

    static TokenResponse bearer(String token, Duration life) {
        return new TokenResponse(token, "Bearer", life.toSeconds());
    }
}

package com.crmres.core.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** What a signed-in person carries. */
@Schema(name = "Token")
public record TokenResponse(
        @Schema(description = "ES256 JWT for the Authorization header")
        String accessToken,

        @Schema(allowableValues = "Bearer") String tokenType,

        @Schema(description = "Seconds until the access token expires", example = "600")
        long expiresIn,

        @Schema(description = "Good for one refresh, which answers with its successor")
        String refreshToken,

        @Schema(description = "Seconds until the session ends unless it is refreshed", example = "2592000")
        long refreshExpiresIn,

        UUID sessionId) {

    /** No token belongs into a log. */
    @Override
    public String toString() {
        return "TokenResponse[" + sessionId + "]";
    }
}

package com.crmres.core.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The refresh token of a session. */
@Schema(name = "Refresh")
record RefreshRequest(
        @NotBlank @Size(max = 200) @Schema(format = "password")
        String refreshToken) {

    /** No token belongs into a log. */
    @Override
    public String toString() {
        return "RefreshRequest";
    }
}

package com.crmres.core.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An e-mail address and a password; the restaurant matters only to people who work for several. */
@Schema(name = "Login")
record LoginRequest(
        @NotBlank
        @Size(max = 254)
        @Pattern(regexp = LoginRequest.NO_CONTROLS)
        @Schema(example = "owner@najd-grill.example")
        String email,

        @NotBlank @Size(max = 128) @Schema(format = "password")
        String password,

        @Nullable
        @Size(max = 20)
        @Schema(description = "Of the authenticator, or a recovery code; for who has a second step", example = "123456")
        String code,

        @Nullable @Schema(description = "Which restaurant to work in; the first one joined when absent")
        UUID restaurantId) {

    /** PostgreSQL keeps no NUL, and no address holds a control character. */
    private static final String NO_CONTROLS = "\\P{Cntrl}*";

    /** Neither address nor password belongs into a log. */
    @Override
    public String toString() {
        return "LoginRequest";
    }
}

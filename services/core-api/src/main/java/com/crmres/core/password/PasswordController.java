package com.crmres.core.password;

import com.crmres.core.session.Device;
import com.crmres.kit.security.Caller;
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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passwords: changed by who knows theirs, replaced by who reads their mail. */
@RestController
@RequestMapping("/api/v1/auth/password")
@Tag(name = "Account")
class PasswordController {

    private final PasswordChange change;
    private final PasswordReset reset;

    PasswordController(PasswordChange change, PasswordReset reset) {
        this.change = change;
        this.reset = reset;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "changePassword",
            summary = "Change one's own password; ends one's other sessions",
            description = "400 password_wrong when the current one is not right; details.fields.password says what is"
                    + " wrong with the new one.")
    void change(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Change request) {
        change.of(caller, request.currentPassword(), request.password());
    }

    @PostMapping("/forgot")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "forgotPassword",
            summary = "Ask for a mail with a link that lets one choose a new password",
            description = "The answer is the same whether there is such an account or not. The link is"
                    + " {dashboard}/password/reset?token=, good for 30 minutes and once.")
    @SecurityRequirements
    Map<String, Object> forgot(@Valid @RequestBody Forgot request, HttpServletRequest http) {
        reset.ask(request.email(), Device.of(http).network());
        return Map.of();
    }

    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "resetPassword",
            summary = "Choose a new password with the token of the mail; ends all of one's sessions",
            description = "400 link_invalid when the token is used, too old or none of ours.")
    @SecurityRequirements
    void reset(@Valid @RequestBody Reset request, HttpServletRequest http) {
        reset.with(request.token(), request.password(), Device.of(http).network());
    }

    /** The password one has and the one one wants. */
    @Schema(name = "PasswordChange")
    record Change(
            @NotBlank @Size(max = 128) @Schema(format = "password")
            String currentPassword,

            @NotBlank @Size(max = 256) @Schema(format = "password", description = "10 to 128 characters")
            String password) {

        @Override
        public String toString() {
            return "Change";
        }
    }

    /** Whose password is forgotten. */
    @Schema(name = "PasswordForgotten")
    record Forgot(
            @NotBlank @Size(max = 254) @Schema(example = "owner@najd-grill.example")
            String email) {

        @Override
        public String toString() {
            return "Forgot";
        }
    }

    /** The token of the mail and the new password. */
    @Schema(name = "PasswordReset")
    record Reset(
            @NotBlank @Size(max = 200) String token,

            @NotBlank @Size(max = 256) @Schema(format = "password", description = "10 to 128 characters")
            String password) {

        @Override
        public String toString() {
            return "Reset";
        }
    }
}

package com.crmres.core.twostep;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own second step. */
@RestController
@RequestMapping("/api/v1/auth/totp")
@Tag(name = "Account")
class TwoStepController {

    private final TwoSteps steps;

    TwoStepController(TwoSteps steps) {
        this.steps = steps;
    }

    @PostMapping
    @Operation(
            operationId = "prepareTwoSteps",
            summary = "Get a secret for an authenticator",
            description =
                    "Two steps are asked for only once a code has been confirmed; asked again, it is another secret."
                            + " 409 two_step_on: turn it off first.")
    Setup prepare(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Password request) {
        return steps.prepare(caller, request.password());
    }

    @PostMapping("/confirm")
    @Operation(
            operationId = "confirmTwoSteps",
            summary = "Turn two steps on with a code of the authenticator",
            description = "The recovery codes are shown here only. 400 code_wrong.")
    RecoveryCodeList confirm(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Code request) {
        return steps.confirm(caller, request.code());
    }

    @PostMapping("/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endTwoSteps", summary = "Turn two steps off")
    void end(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Password request) {
        steps.end(caller, request.password());
    }

    @PostMapping("/recovery-codes")
    @Operation(
            operationId = "renewRecoveryCodes",
            summary = "Get ten new recovery codes; those before are good no more")
    RecoveryCodeList renewCodes(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Password request) {
        return steps.renewCodes(caller, request.password());
    }

    /** One's own password once more. */
    @Schema(name = "OwnPassword")
    record Password(
            @NotBlank @Size(max = 128) @Schema(format = "password")
            String password) {

        @Override
        public String toString() {
            return "Password";
        }
    }

    /** What the authenticator shows. */
    @Schema(name = "AuthenticatorCode")
    record Code(
            @NotBlank @Size(max = 20) @Schema(example = "123456")
            String code) {

        @Override
        public String toString() {
            return "Code";
        }
    }

    /** For an authenticator. */
    @Schema(name = "TwoStepSetup")
    record Setup(
            @Schema(description = "Base32, to be typed where no picture can be scanned", example = "JBSWY3DPEHPK3PXP")
            String secret,

            @Schema(
                    description = "For a QR code",
                    example =
                            "otpauth://totp/CRM-RES%3Aowner%40najd-grill.example?secret=JBSWY3DPEHPK3PXP&issuer=CRM-RES")
            String uri) {

        @Override
        public String toString() {
            return "Setup";
        }
    }

    /** Good once each. */
    @Schema(name = "RecoveryCodes")
    record RecoveryCodeList(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "RecoveryCodeList";
        }
    }
}

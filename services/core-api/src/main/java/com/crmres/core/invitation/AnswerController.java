package com.crmres.core.invitation;

import com.crmres.core.session.Device;
import com.crmres.core.session.TokenResponse;
import com.crmres.model.LocalizedText;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What invited people see and say; they have no account here yet, or another one. */
@RestController
@RequestMapping("/api/v1/auth/invitations")
@Tag(name = "Account")
class AnswerController {

    private final Acceptance acceptance;

    AnswerController(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @PostMapping("/look")
    @Operation(
            operationId = "lookAtInvitation",
            summary = "See what a mailed invitation is about",
            description = "400 link_invalid when it is used, withdrawn, sent anew, too old or none of ours.")
    @SecurityRequirements
    Seen look(@Valid @RequestBody Look request, HttpServletRequest http) {
        return acceptance.look(request.token(), Device.of(http).network());
    }

    @PostMapping("/accept")
    @Operation(
            operationId = "acceptInvitation",
            summary = "Join the team and begin a session there",
            description =
                    "With an account: its password, and the code if it has a second step, as at login. Without one: a"
                            + " name and a new password.")
    @SecurityRequirements
    TokenResponse accept(@Valid @RequestBody AcceptanceRequest request, HttpServletRequest http) {
        return acceptance.accept(request, Device.of(http));
    }

    /** The token of the mail. */
    @Schema(name = "InvitationToken")
    record Look(@NotBlank @Size(max = 200) String token) {

        @Override
        public String toString() {
            return "Look";
        }
    }

    /** What somebody is invited to. */
    @Schema(name = "InvitationSeen")
    record Seen(
            Inviting restaurant,
            Role role,
            String email,

            @Schema(description = "Whether they have an account already, whose password is asked for")
            boolean accountExists) {}

    /** The restaurant that invites. */
    @Schema(name = "InvitingRestaurant")
    record Inviting(LocalizedText name) {}
}

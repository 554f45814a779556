package com.crmres.core.invitation;

import com.crmres.core.api.AtLeast;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked to join. */
@RestController
@RequestMapping("/api/v1/team/invitations")
@Tag(name = "Team")
class InvitationController {

    private final InvitationDesk desk;

    InvitationController(InvitationDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "invite",
            summary = "Ask somebody to join, by mail",
            description =
                    "The link is {dashboard}/invitations/accept?token=, good for 7 days and once. Managers invite agents"
                            + " and viewers to their own branches. 409 already_member or already_invited.")
    @ApiResponse(responseCode = "201", description = "Invited; the mail is on its way")
    @ApiResponse(responseCode = "200", description = "Was invited before under this key")
    ResponseEntity<InvitationList.Entry> invite(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each invitation")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            @Valid @RequestBody InvitationRequest request) {
        InvitationDesk.Invited invited = desk.invite(caller, key, request);
        return ResponseEntity.status(invited.now() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(invited.invitation());
    }

    @GetMapping
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "listInvitations", summary = "List invitations that nobody has accepted, the latest first")
    InvitationList list(@AuthenticationPrincipal Caller caller) {
        return desk.list(caller);
    }

    @PostMapping("/{id}/resend")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "resendInvitation",
            summary = "Mail a new link; the one before is good no more",
            description = "429 when this address was sent many mails of ours within the hour.")
    InvitationList.Entry resend(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return desk.resend(caller, id);
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "withdrawInvitation", summary = "Withdraw an invitation; its link is good no more")
    void withdraw(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        desk.withdraw(caller, id);
    }
}

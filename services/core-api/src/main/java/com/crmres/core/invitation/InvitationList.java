package com.crmres.core.invitation;

import com.crmres.model.account.Invitation;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Invitations that nobody has accepted, the latest first. */
@Schema(name = "InvitationList")
record InvitationList(List<Entry> invitations) {

    /** An invitation. */
    @Schema(name = "Invitation")
    record Entry(
            UUID id,
            String email,
            Role role,

            @Schema(description = "None means all") List<UUID> branchIds,

            @Schema(allowableValues = {"ar", "en"}) String locale,

            @Schema(description = "Who invited them") UUID invitedBy,

            Instant createdAt,
            Instant sentAt,
            Instant expiresAt,

            @Schema(description = "Send it again or withdraw it")
            boolean expired) {

        static Entry of(Invitation invitation, Instant now) {
            return new Entry(
                    invitation.id(),
                    invitation.email(),
                    invitation.role(),
                    invitation.branchIds(),
                    invitation.locale(),
                    invitation.invitedBy(),
                    invitation.createdAt(),
                    invitation.sentAt(),
                    invitation.expiresAt(),
                    invitation.isExpired(now));
        }
    }
}

package com.crmres.core.team;

import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works for the restaurant, the first who came in front. */
@Schema(name = "Team")
record TeamList(List<Member> members) {

    /** Somebody of the team. */
    @Schema(name = "TeamMember")
    record Member(
            UUID id,

            @Schema(example = "سلطان العتيبي") String name,

            @Schema(example = "owner@najd-grill.example") String email,

            Role role,

            @Schema(description = "None means all") List<UUID> branchIds,

            @Schema(description = "Whether they are asked for a code when they sign in")
            boolean twoStep,

            @Nullable @Schema(description = "Within about ten minutes; absent for who has not signed in lately")
            Instant lastSeenAt,

            long version) {}
}

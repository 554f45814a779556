package com.crmres.core.team;

import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody may do from now on, and where. */
@Schema(name = "MemberChange")
record MemberChange(
        @Nullable Role role,

        @Nullable @Size(max = 100) @Schema(description = "None means all; an owner works in all")
        List<@NotNull UUID> branchIds) {}

package com.crmres.core.branch.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Everybody who is to work in a branch. */
@Schema(name = "BranchStaffChange")
record StaffChange(
        @NotNull
        @Size(max = 500)
        @Schema(description = "Those who work in all branches do so whether they are named or not")
        List<@NotNull UUID> userIds) {}

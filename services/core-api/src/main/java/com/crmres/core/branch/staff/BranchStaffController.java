package com.crmres.core.branch.staff;

import com.crmres.core.api.AtLeast;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who works in a branch, over HTTP. */
@RestController
@RequestMapping("/api/v1/branches/{id}/staff")
@Tag(name = "Branches")
class BranchStaffController {

    private final StaffAssignments assignments;

    BranchStaffController(StaffAssignments assignments) {
        this.assignments = assignments;
    }

    @GetMapping
    @Operation(operationId = "listBranchStaff", summary = "List who works in a branch")
    StaffList list(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return assignments.list(caller, id);
    }

    @PutMapping
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "assignBranchStaff",
            summary = "Say who works in a branch; managers move agents and viewers, owners everybody")
    @ApiResponse(responseCode = "200", description = "As it is now")
    @ApiResponse(
            responseCode = "409",
            description = "only_branch: details.user_ids work nowhere else, and need another branch first",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Error")))
    StaffList assign(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody StaffChange change) {
        return assignments.assign(caller, id, change.userIds());
    }
}

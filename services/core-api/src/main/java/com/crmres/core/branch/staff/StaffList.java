package com.crmres.core.branch.staff;

import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** Those who work in a branch. */
@Schema(name = "BranchStaff")
record StaffList(List<Member> staff) {

    /**
     * One of them.
     *
     * @param everywhere whether they work in all branches, and so in this one
     */
    @Schema(name = "BranchStaffMember")
    record Member(UUID id, String name, String email, Role role, boolean everywhere) {}
}

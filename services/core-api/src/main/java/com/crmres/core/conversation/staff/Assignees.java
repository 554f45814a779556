package com.crmres.core.conversation.staff;

import com.crmres.core.conversation.staff.AssigneeList.Assignable;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says who may be given the conversations of a branch. */
@Service
class Assignees {

    private final Tenants tenants;
    private final Colleagues colleagues;

    Assignees(Tenants tenants, Colleagues colleagues) {
        this.tenants = tenants;
        this.colleagues = colleagues;
    }

    AssigneeList of(Caller caller, @Nullable UUID branchId) {
        return tenants.read(caller.restaurantId(), () -> {
            if (branchId != null && !isThere(caller, branchId)) {
                throw new NotFound("branch");
            }
            return new AssigneeList(colleagues.team(caller.restaurantId()).stream()
                    .filter(colleague -> colleague.answersIn(branchId))
                    .map(Assignable::of)
                    .toList());
        });
    }

    private boolean isThere(Caller caller, UUID branchId) {
        return caller.sees(branchId) && colleagues.hasBranch(caller.restaurantId(), branchId);
    }
}

package com.crmres.core.session;

import com.crmres.kit.error.NotFound;
import com.crmres.model.account.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request, as their token names them.
 *
 * @param branchIds the branches they work in; none means all
 */
public record Caller(UUID userId, UUID restaurantId, Role role, List<UUID> branchIds) {

    /** Another restaurant is answered as one that does not exist. */
    public void mustBelongTo(@Nullable UUID wanted) {
        if (wanted != null && !wanted.equals(restaurantId)) {
            throw new NotFound("restaurant");
        }
    }

    public boolean seesAllBranches() {
        return branchIds.isEmpty();
    }

    /** What belongs to no branch is everybody's. */
    public boolean sees(@Nullable UUID branchId) {
        return branchId == null || seesAllBranches() || branchIds.contains(branchId);
    }
}

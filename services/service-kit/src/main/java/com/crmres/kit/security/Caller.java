package com.crmres.kit.security;

import com.crmres.kit.error.NotFound;
import com.crmres.model.account.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and for which restaurant, as a bearer token proves it.
 *
 * @param branchIds the branches they work in; none means all
 * @param sessionId the sign-in that the token comes from
 */
public record Caller(UUID userId, UUID restaurantId, Role role, List<UUID> branchIds, UUID sessionId) {

    public Caller {
        branchIds = List.copyOf(branchIds);
    }

    /** The restaurant asked for, which is the caller's own: of others a caller does not even learn that they exist. */
    public UUID restaurant(@Nullable UUID asked) {
        if (asked != null && !asked.equals(restaurantId)) {
            throw new NotFound("restaurant");
        }
        return restaurantId;
    }

    public boolean seesAllBranches() {
        return branchIds.isEmpty();
    }

    /** What belongs to no branch is everybody's. */
    public boolean sees(@Nullable UUID branchId) {
        return branchId == null || seesAllBranches() || branchIds.contains(branchId);
    }
}

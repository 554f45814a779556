package com.crmres.kit.security;

import com.crmres.kit.error.Forbidden;
import com.crmres.kit.error.NotFound;
import com.crmres.model.account.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and for which restaurant, as a bearer token proves it.
 *
 * @param userId the person, or the one who made the key that a program asks with
 * @param branchIds the branches they work in; none means all
 * @param sessionId the sign-in that the token comes from, or the key
 * @param generation raised for a session when what its person may do has changed
 * @param keyId the key of a program; people have none
 */
public record Caller(
        UUID userId,
        UUID restaurantId,
        Role role,
        List<UUID> branchIds,
        UUID sessionId,
        int generation,
        @Nullable UUID keyId) {

    public Caller {
        branchIds = List.copyOf(branchIds);
    }

    /** A person. */
    public Caller(UUID userId, UUID restaurantId, Role role, List<UUID> branchIds, UUID sessionId) {
        this(userId, restaurantId, role, branchIds, sessionId, 0, null);
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

    /** What concerns the whole restaurant is not for those who work in some of its branches. */
    public void requireAllBranches() {
        if (!seesAllBranches()) {
            throw new Forbidden();
        }
    }

    /** What belongs to no branch is everybody's. */
    public boolean sees(@Nullable UUID branchId) {
        return branchId == null || seesAllBranches() || branchIds.contains(branchId);
    }
}

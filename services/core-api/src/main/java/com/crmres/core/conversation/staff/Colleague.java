package com.crmres.core.conversation.staff;

import com.crmres.model.account.Membership;
import com.crmres.model.account.Role;
import com.crmres.model.account.User;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the restaurant.
 *
 * @param open how many open conversations they have
 */
record Colleague(User user, Membership membership, long open) {

    /** What belongs to no branch is everybody's who answers at all. */
    boolean answersIn(@Nullable UUID branchId) {
        return membership.role() != Role.VIEWER
                && !user.isDisabled()
                && (branchId == null
                        || membership.branchIds().isEmpty()
                        || membership.branchIds().contains(branchId));
    }
}

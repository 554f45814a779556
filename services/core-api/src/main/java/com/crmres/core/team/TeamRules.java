package com.crmres.core.team;

import com.crmres.kit.error.Forbidden;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owners decide about everybody; managers about agents and viewers of the branches they work in themselves. */
@Component
public class TeamRules {

    private static final Set<Role> BELOW_MANAGERS = Set.of(Role.AGENT, Role.VIEWER);

    private final JdbcClient jdbc;

    TeamRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody give, change or take what is above them or elsewhere; in the restaurant's transaction. */
    public void require(Caller by, Role role, List<UUID> branchIds) {
        if (by.role() != Role.OWNER && !BELOW_MANAGERS.contains(role)) {
            throw new Forbidden();
        }
        if (!isWithin(by, branchIds)) {
            throw new NotFound("branch");
        }
    }

    /** Whether that is not more than the caller's own branches. */
    public boolean isWithin(Caller by, List<UUID> branchIds) {
        return by.seesAllBranches() || !branchIds.isEmpty() && new HashSet<>(by.branchIds()).containsAll(branchIds);
    }

    /** Of others nobody learns whether they exist. */
    public void requireBranches(UUID restaurantId, List<UUID> branchIds) {
        Set<UUID> wanted = Set.copyOf(branchIds);
        long known = jdbc.sql("""
                        select count(*) from branches
                        where restaurant_id = ? and id = any (?) and deleted_at is null""")
                .params(restaurantId, wanted.toArray(UUID[]::new))
                .query(Long.class)
                .single();
        if (known != wanted.size()) {
            throw new NotFound("branch");
        }
    }

    /** Where somebody of that role works: an owner everywhere, the others where they are told, once each. */
    public static List<UUID> placesOf(Role role, List<UUID> branchIds) {
        return role == Role.OWNER ? List.of() : branchIds.stream().distinct().toList();
    }
}

package com.crmres.core.branch.staff;

import com.crmres.core.audit.Audit;
import com.crmres.core.change.Aspect;
import com.crmres.core.change.RestaurantChanges;
import com.crmres.core.session.MemberSessions;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.Forbidden;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Membership;
import com.crmres.model.account.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Says who works in a branch; what a person may see is written in one place only, their membership. */
@Service
class StaffAssignments {

    private static final Set<Role> BELOW_MANAGERS = Set.of(Role.AGENT, Role.VIEWER);

    private final StaffRows rows;
    private final Tenants tenants;
    private final MemberSessions sessions;
    private final RestaurantChanges changes;
    private final Audit audit;

    StaffAssignments(StaffRows rows, Tenants tenants, MemberSessions sessions, RestaurantChanges changes, Audit audit) {
        this.rows = rows;
        this.tenants = tenants;
        this.sessions = sessions;
        this.changes = changes;
        this.audit = audit;
    }

    StaffList list(Caller caller, UUID branchId) {
        return tenants.read(caller.restaurantId(), () -> {
            requireBranch(caller, branchId);
            return rows.of(caller.restaurantId(), branchId);
        });
    }

    StaffList assign(Caller caller, UUID branchId, List<UUID> userIds) {
        List<MemberSessions.Change> affected = new ArrayList<>();
        StaffList staff = tenants.write(caller.restaurantId(), () -> {
            requireBranch(caller, branchId);
            List<Membership> changed = apply(caller, branchId, Set.copyOf(userIds));
            if (!changed.isEmpty()) {
                rows.flush();
                List<UUID> users = changed.stream().map(Membership::userId).toList();
                users.forEach(user -> affected.add(sessions.renew(caller.restaurantId(), user)));
                audit.record(caller, "branch.staffed", "branch", branchId, branchId, Map.of("user_ids", users));
                changes.changed(caller, Aspect.TEAM, branchId);
            }
            return rows.of(caller.restaurantId(), branchId);
        });
        affected.forEach(sessions::tell);
        return staff;
    }

    private List<Membership> apply(Caller caller, UUID branchId, Set<UUID> wanted) {
        List<Membership> team = rows.lockAll(caller.restaurantId());
        Set<UUID> known = team.stream().map(Membership::userId).collect(Collectors.toSet());
        if (!known.containsAll(wanted)) {
            throw new NotFound("member");
        }
        List<Membership> changing = team.stream()
                .filter(member -> !member.branchIds().isEmpty())
                .filter(member -> member.branchIds().contains(branchId) != wanted.contains(member.userId()))
                .toList();
        requireMay(caller, changing);
        requirePlaceElsewhere(changing, branchId);
        changing.forEach(member -> move(member, branchId));
        return changing;
    }

    static void move(Membership member, UUID branchId) {
        List<UUID> places = new ArrayList<>(member.branchIds());
        if (!places.remove(branchId)) {
            places.add(branchId);
        }
        member.workIn(places);
    }

    private static void requireMay(Caller caller, List<Membership> changing) {
        boolean above = changing.stream().anyMatch(member -> !BELOW_MANAGERS.contains(member.role()));
        if (above && caller.role() != Role.OWNER) {
            throw new Forbidden();
        }
    }

    /** Without any branch they would work in all of them. */
    static void requirePlaceElsewhere(List<Membership> leaving, UUID branchId) {
        Set<UUID> stranded = new HashSet<>();
        leaving.stream()
                .filter(member -> member.branchIds().equals(List.of(branchId)))
                .forEach(member -> stranded.add(member.userId()));
        if (!stranded.isEmpty()) {
            throw new Conflict("only_branch", Map.of("user_ids", List.copyOf(stranded)));
        }
    }

    private void requireBranch(Caller caller, UUID branchId) {
        if (!caller.sees(branchId) || !rows.exists(caller.restaurantId(), branchId)) {
            throw new NotFound("branch");
        }
    }
}

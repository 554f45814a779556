package com.crmres.core.team;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.core.change.Aspect;
import com.crmres.core.change.RestaurantChanges;
import com.crmres.core.session.MemberSessions;
import com.crmres.core.session.MemberSessions.Change;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Membership;
import com.crmres.model.account.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Changes what people may do, and lets them go; with effect on whatever they hold in their hands. */
@Service
class TeamDesk {

    private final Tenants tenants;
    private final Members memberships;
    private final TeamReader reader;
    private final TeamRules rules;
    private final MemberSessions sessions;
    private final RestaurantChanges changes;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    TeamDesk(
            Tenants tenants,
            Members memberships,
            TeamReader reader,
            TeamRules rules,
            MemberSessions sessions,
            RestaurantChanges changes,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.tenants = tenants;
        this.memberships = memberships;
        this.reader = reader;
        this.rules = rules;
        this.sessions = sessions;
        this.changes = changes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    TeamList.Member change(Caller caller, UUID userId, @Nullable String ifMatch, MemberChange wanted) {
        Changed changed = tenants.write(caller.restaurantId(), () -> {
            Team team = lock(caller, userId, ifMatch);
            Change affected = apply(caller, team, wanted);
            return new Changed(reader.find(caller, userId).orElseThrow(() -> new NotFound("member")), affected);
        });
        sessions.tell(changed.sessions());
        return changed.member();
    }

    private Change apply(Caller caller, Team team, MemberChange wanted) {
        Membership member = team.member();
        Role role = Objects.requireNonNullElse(wanted.role(), member.role());
        List<UUID> places =
                TeamRules.placesOf(role, Objects.requireNonNullElse(wanted.branchIds(), member.branchIds()));
        if (role == member.role() && places.equals(member.branchIds())) {
            return Change.NONE;
        }
        rules.require(caller, role, places);
        rules.requireBranches(caller.restaurantId(), places);
        if (role != Role.OWNER) {
            team.requireAnotherOwner();
        }
        Map<String, Object> details = Map.of("from", member.role().code(), "to", role.code(), "branch_ids", places);
        member.become(role);
        member.workIn(places);
        memberships.saveAndFlush(member);
        audit.record(caller, "member.changed", "user", member.userId(), null, details);
        changes.changed(caller, Aspect.TEAM, null);
        return sessions.renew(caller.restaurantId(), member.userId());
    }

    void remove(Caller caller, UUID userId, @Nullable String ifMatch) {
        sessions.tell(tenants.write(caller.restaurantId(), () -> {
            Team team = lock(caller, userId, ifMatch);
            team.requireAnotherOwner();
            memberships.delete(team.member());
            withdrawInvitationsOf(caller.restaurantId(), userId);
            audit.record(
                    caller,
                    "member.removed",
                    "user",
                    userId,
                    null,
                    Map.of("role", team.member().role().code()));
            changes.changed(caller, Aspect.TEAM, null);
            return sessions.dismiss(caller.restaurantId(), userId);
        }));
    }

    // whoever goes brings nobody in any more
    private void withdrawInvitationsOf(UUID restaurantId, UUID userId) {
        jdbc.sql("""
                        update invitations set withdrawn_at = ?
                        where restaurant_id = ? and invited_by = ? and accepted_at is null and withdrawn_at is null""")
                .params(Timestamp.from(clock.instant()), restaurantId, userId)
                .update();
    }

    private Team lock(Caller caller, UUID userId, @Nullable String ifMatch) {
        List<Membership> locked = memberships.lock(caller.restaurantId(), Role.OWNER, userId);
        Membership member = locked.stream()
                .filter(one -> one.userId().equals(userId))
                .filter(one -> caller.seesAllBranches()
                        || one.branchIds().isEmpty()
                        || one.branchIds().stream().anyMatch(caller::sees))
                .findFirst()
                .orElseThrow(() -> new NotFound("member"));
        Versions.check(ifMatch, member.version());
        rules.require(caller, member.role(), member.branchIds());
        return new Team(member, locked);
    }

    /** Somebody, with all owners beside them. */
    private record Team(Membership member, List<Membership> locked) {

        /** Without an owner nobody could ever make another one. */
        void requireAnotherOwner() {
            boolean another = locked.stream()
                    .anyMatch(one -> one.role() == Role.OWNER && !one.userId().equals(member.userId()));
            if (member.role() == Role.OWNER && !another) {
                throw new Conflict("last_owner");
            }
        }
    }

    private record Changed(TeamList.Member member, Change sessions) {}
}

package com.crmres.core.branch.staff;

import com.crmres.core.apikey.ApiKeyDesk;
import com.crmres.core.invitation.InvitationDesk;
import com.crmres.core.session.MemberSessions;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Membership;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a branch that closes from all who were limited to it; nobody may be left without any, which would mean all. */
@Component
public class Departure {

    private final StaffRows rows;
    private final MemberSessions sessions;
    private final InvitationDesk invitations;
    private final ApiKeyDesk keys;

    Departure(StaffRows rows, MemberSessions sessions, InvitationDesk invitations, ApiKeyDesk keys) {
        this.rows = rows;
        this.sessions = sessions;
        this.invitations = invitations;
        this.keys = keys;
    }

    /**
     * People keep at least one branch, or the branch stays open; invitations and keys of this branch alone end. In the
     * restaurant's transaction; what comes back is to be told when that is committed.
     */
    public Left leave(Caller caller, UUID branchId) {
        // before the people, so that whoever accepts just now is one of them
        invitations.leave(caller, branchId);
        List<Membership> there = rows.lockAll(caller.restaurantId()).stream()
                .filter(member -> member.branchIds().contains(branchId))
                .toList();
        StaffAssignments.requirePlaceElsewhere(there, branchId);
        there.forEach(member -> StaffAssignments.move(member, branchId));
        rows.flush();
        return new Left(
                there.stream()
                        .map(member -> sessions.renew(caller.restaurantId(), member.userId()))
                        .toList(),
                keys.leave(caller, branchId));
    }

    /** All services refuse from now on what still names the branch. */
    public void tell(Left left) {
        left.sessions().forEach(sessions::tell);
        keys.tell(left.keys());
    }

    /** The sessions that go on without the branch, and the keys that are over. */
    public record Left(List<MemberSessions.Change> sessions, List<UUID> keys) {

        public Left {
            sessions = List.copyOf(sessions);
            keys = List.copyOf(keys);
        }
    }
}

package com.crmres.core.restaurant;

import com.crmres.core.apikey.ApiKeyDesk;
import com.crmres.core.invitation.InvitationDesk;
import com.crmres.core.session.MemberSessions;
import com.crmres.kit.security.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The doors by which people and programs come into a restaurant. */
@Component
class Doors {

    private final MemberSessions sessions;
    private final InvitationDesk invitations;
    private final ApiKeyDesk keys;

    Doors(MemberSessions sessions, InvitationDesk invitations, ApiKeyDesk keys) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.keys = keys;
    }

    /** In the restaurant's transaction; what comes back is to be told when that is committed. */
    Shut shut(Caller caller) {
        invitations.withdrawAll(caller);
        return new Shut(sessions.dismissAll(caller.restaurantId()), keys.endAll(caller));
    }

    /** All services refuse from now on what was given for these. */
    void tell(Shut shut) {
        sessions.tell(shut.sessions());
        keys.tell(shut.keys());
    }

    /** The sessions and keys that are over. */
    record Shut(MemberSessions.Change sessions, List<UUID> keys) {}
}

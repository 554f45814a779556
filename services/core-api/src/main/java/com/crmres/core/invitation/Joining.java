package com.crmres.core.invitation;

import com.crmres.core.account.LinkInvalid;
import com.crmres.core.account.LinkTokens.Link;
import com.crmres.core.audit.Audit;
import com.crmres.kit.id.Ids;
import com.crmres.model.account.Invitation;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a member of whoever was invited; in the restaurant's transaction. */
@Component
class Joining {

    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Joining(Invitations invitations, JdbcClient jdbc, Audit audit, Ids ids, Clock clock) {
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    void join(Link link, UUID restaurantId, UUID userId) {
        Instant now = clock.instant();
        Invitation invitation = invitations
                .lock(restaurantId, link.id())
                .filter(open -> open.isGood(link.round(), now))
                .orElseThrow(LinkInvalid::new);
        invitation.accept(now);
        jdbc.sql("""
                        insert into memberships (id, restaurant_id, user_id, role, branch_ids, created_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (restaurant_id, user_id) do nothing""")
                .params(ids.next(), restaurantId, userId, invitation.role().code())
                .params(invitation.branchIds().toArray(UUID[]::new), Timestamp.from(now))
                .update();
        audit.record(
                restaurantId, userId, "invitation.accepted", "invitation", invitation.id(), Map.of("user_id", userId));
    }
}

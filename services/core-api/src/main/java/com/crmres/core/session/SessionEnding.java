package com.crmres.core.session;

import com.crmres.core.audit.Audit;
import com.crmres.kit.security.EndedSessions;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Session;
import com.crmres.model.account.SessionEnd;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sessions, writes it down, and tells all services. */
@Component
class SessionEnding {

    private static final String SUBJECT = "session";

    private final Tenants tenants;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final TokenSecrets secrets;
    private final EndedSessions ended;
    private final Audit audit;
    private final SessionSettings settings;
    private final Clock clock;

    SessionEnding(
            Tenants tenants,
            Sessions sessions,
            JdbcClient jdbc,
            TokenSecrets secrets,
            EndedSessions ended,
            Audit audit,
            SessionSettings settings,
            Clock clock) {
        this.tenants = tenants;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.ended = ended;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whose token this is, or was. */
    Optional<Holder> holderOf(String refreshToken) {
        return tenants.anonymous(() -> jdbc.sql(
                        "select restaurant_id, session_id from lookup.session_of_refresh_token(?)")
                .param(secrets.hash(refreshToken))
                .query((row, number) -> new Holder(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional());
    }

    /** Whoever has a token of the session may end it. */
    void signOut(String refreshToken) {
        holderOf(refreshToken).ifPresent(holder -> {
            tenants.write(
                    holder.restaurantId(),
                    () -> sessions.lockById(holder.sessionId())
                            .ifPresent(session -> byItsOwner(session, SessionEnd.SIGNED_OUT)));
            tell(holder.sessionId());
        });
    }

    /** Needs the session's transaction and lock; to be told when that is committed. */
    void byItsOwner(Session session, SessionEnd reason) {
        if (!session.isEnded()) {
            session.end(reason, clock.instant());
            audit.record(
                    session.restaurantId(),
                    session.userId(),
                    "session.ended",
                    SUBJECT,
                    session.id(),
                    Map.of("reason", reason.code()));
        }
    }

    /** As {@link #byItsOwner}, for a session that cannot go on. */
    void ourselves(Session session, SessionEnd reason, Device device) {
        session.end(reason, clock.instant());
        audit.recordOurselves(
                session.restaurantId(),
                reason == SessionEnd.REUSED ? "session.reused" : "session.ended",
                SUBJECT,
                session.id(),
                Map.of("reason", reason.code(), "user_id", session.userId(), "ip_address", device.address()));
    }

    /** From now on its access tokens are refused, too. */
    void tell(UUID sessionId) {
        ended.add(sessionId, settings.longestTokenLife());
    }

    /** From now on its access tokens of earlier generations are refused. */
    void tellRenewed(UUID sessionId, int generation) {
        ended.renew(sessionId, generation, settings.longestTokenLife());
    }

    /** Where a token belongs. */
    record Holder(UUID restaurantId, UUID sessionId) {}
}

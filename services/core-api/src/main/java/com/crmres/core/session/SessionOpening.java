package com.crmres.core.session;

import com.crmres.core.audit.Audit;
import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Membership;
import com.crmres.model.account.RefreshToken;
import com.crmres.model.account.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins a session for a person who has proved who they are. */
@Component
class SessionOpening {

    private final Tenants tenants;
    private final Sessions sessions;
    private final RefreshTokens tokens;
    private final TokenSecrets secrets;
    private final AccessTokens access;
    private final Audit audit;
    private final SessionSettings settings;
    private final Clock clock;
    private final Ids ids;

    SessionOpening(
            Tenants tenants,
            Sessions sessions,
            RefreshTokens tokens,
            TokenSecrets secrets,
            AccessTokens access,
            Audit audit,
            SessionSettings settings,
            Clock clock,
            Ids ids) {
        this.tenants = tenants;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.access = access;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    TokenResponse begin(Membership membership, Device device) {
        return tenants.write(membership.restaurantId(), () -> store(membership, device));
    }

    private TokenResponse store(Membership membership, Device device) {
        Instant now = clock.instant();
        Session session = new Session(ids.next(), membership, settings.life(), now)
                .usedFrom(device.userAgent(), device.address(), now);
        sessions.save(session);
        String refreshToken = secrets.first();
        tokens.save(new RefreshToken(ids.next(), session, secrets.hash(refreshToken), secrets.salt(), now));
        audit.record(session.restaurantId(), session.userId(), "session.started", "session", session.id(), Map.of());
        return access.grant(membership, session, refreshToken);
    }
}

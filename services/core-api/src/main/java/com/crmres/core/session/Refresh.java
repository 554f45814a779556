package com.crmres.core.session;

import com.crmres.kit.error.Unauthorized;
import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Membership;
import com.crmres.model.account.RefreshToken;
import com.crmres.model.account.Session;
import com.crmres.model.account.SessionEnd;
import com.crmres.model.account.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Keeps a session alive: a refresh token is exchanged for an access token and the token's successor. A replaced token
 * gives the same successor within the grace, for tabs that asked together, and later as long as nobody has used that
 * one, for a device that never heard the answer; else somebody holds a copy, and the session is over.
 */
@Service
class Refresh {

    private final Tenants tenants;
    private final SessionEnding ending;
    private final Sessions sessions;
    private final RefreshTokens tokens;
    private final TokenSecrets secrets;
    private final Workplaces workplaces;
    private final Users users;
    private final AccessTokens access;
    private final SessionSettings settings;
    private final Clock clock;
    private final Ids ids;

    Refresh(
            Tenants tenants,
            SessionEnding ending,
            Sessions sessions,
            RefreshTokens tokens,
            TokenSecrets secrets,
            Workplaces workplaces,
            Users users,
            AccessTokens access,
            SessionSettings settings,
            Clock clock,
            Ids ids) {
        this.tenants = tenants;
        this.ending = ending;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.workplaces = workplaces;
        this.users = users;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    TokenResponse with(String presented, Device device) {
        SessionEnding.Holder holder = ending.holderOf(presented).orElseThrow(Refresh::over);
        // the transaction that ends a session commits, whatever the caller is told
        Optional<TokenResponse> granted =
                tenants.write(holder.restaurantId(), () -> exchange(holder.sessionId(), presented, device));
        if (granted.isEmpty()) {
            ending.tell(holder.sessionId());
        }
        return granted.orElseThrow(Refresh::over);
    }

    private Optional<TokenResponse> exchange(UUID sessionId, String presented, Device device) {
        Session session = sessions.lockById(sessionId).orElseThrow(Refresh::over);
        RefreshToken token = tokens.findByHash(secrets.hash(presented)).orElseThrow(Refresh::over);
        if (session.isEnded()) {
            return Optional.empty();
        }
        // the time after the wait for the lock, since others may have rotated meanwhile
        Instant now = clock.instant();
        Optional<Membership> membership = workplaces.membership(session.userId(), session.restaurantId());
        boolean copied = isCopied(session, token, presented, device, now);
        Optional<SessionEnd> obstacle = obstacle(session, copied, membership.isPresent(), now);
        obstacle.ifPresent(reason -> ending.ourselves(session, reason, device));
        return obstacle.isPresent()
                ? Optional.empty()
                : membership.map(
                        place -> access.grant(place, session, successor(session, token, presented, device, now)));
    }

    /** Whether a replaced token comes back otherwise than from a device that lost the answer. */
    private boolean isCopied(Session session, RefreshToken token, String presented, Device device, Instant now) {
        return token.isReused(settings.grace(), now)
                && (token.isReused(settings.answerLost(), now)
                        || !session.userAgent().equals(device.userAgent())
                        || isReplaced(secrets.successor(presented, token.salt())));
    }

    private boolean isReplaced(String token) {
        return tokens.findByHash(secrets.hash(token))
                .map(RefreshToken::isRotated)
                .orElse(true);
    }

    private Optional<SessionEnd> obstacle(Session session, boolean copied, boolean employed, Instant now) {
        if (!session.isAlive(settings.idleLife(), now)) {
            return Optional.of(SessionEnd.EXPIRED);
        }
        if (copied) {
            return Optional.of(SessionEnd.REUSED);
        }
        Optional<User> user = users.findById(session.userId());
        if (user.map(User::isDisabled).orElse(true)) {
            return Optional.of(SessionEnd.DISABLED);
        }
        if (!session.isProvedSince(user.map(User::sessionsSince).orElse(null))) {
            return Optional.of(SessionEnd.PASSWORD_CHANGED);
        }
        return employed ? Optional.empty() : Optional.of(SessionEnd.DISMISSED);
    }

    private String successor(Session session, RefreshToken token, String presented, Device device, Instant now) {
        String successor = secrets.successor(presented, token.salt());
        if (!token.isRotated()) {
            token.rotate(now);
            tokens.saveAndFlush(token);
            tokens.save(new RefreshToken(ids.next(), session, secrets.hash(successor), secrets.salt(), now));
            session.usedFrom(device.userAgent(), device.address(), now);
        }
        return successor;
    }

    private static Unauthorized over() {
        return new Unauthorized("session_ended");
    }
}

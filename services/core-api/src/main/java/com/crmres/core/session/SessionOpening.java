package com.crmres.core.session;

import com.crmres.core.audit.Audit;
import com.crmres.kit.error.Forbidden;
import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Membership;
import com.crmres.model.account.RefreshToken;
import com.crmres.model.account.Session;
import com.crmres.model.account.SessionEnd;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins a session for a person who has proved who they are. */
@Component
public class SessionOpening {

    private final Tenants tenants;
    private final Workplaces workplaces;
    private final Users users;
    private final Sessions sessions;
    private final RefreshTokens tokens;
    private final TokenSecrets secrets;
    private final AccessTokens access;
    private final SessionEnding ending;
    private final Audit audit;
    private final SessionSettings settings;
    private final Clock clock;
    private final Ids ids;

    SessionOpening(
            Tenants tenants,
            Workplaces workplaces,
            Users users,
            Sessions sessions,
            RefreshTokens tokens,
            TokenSecrets secrets,
            AccessTokens access,
            SessionEnding ending,
            Audit audit,
            SessionSettings settings,
            Clock clock,
            Ids ids) {
        this.tenants = tenants;
        this.workplaces = workplaces;
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.access = access;
        this.ending = ending;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /** In that restaurant, or the one joined first; empty for who does not work there. Who works nowhere is told so. */
    public Optional<TokenResponse> begin(UUID userId, @Nullable UUID wanted, Device device) {
        List<UUID> places = tenants.anonymous(() -> workplaces.of(userId));
        if (places.isEmpty()) {
            throw new Forbidden("no_restaurant");
        }
        Optional<UUID> restaurant = places.stream()
                .filter(id -> wanted == null || wanted.equals(id))
                .findFirst();
        return restaurant.flatMap(id -> begin(userId, id, device, clock.instant()));
    }

    private Optional<TokenResponse> begin(UUID userId, UUID restaurant, Device device, Instant now) {
        Optional<Begun> begun = tenants.write(restaurant, () -> {
            // one after the other for each person, so that the last place is not given away twice
            users.lockById(userId);
            return workplaces.lockMembership(userId, restaurant).map(place -> store(place, device, now));
        });
        begun.ifPresent(done -> done.ended().forEach(ending::tell));
        return begun.map(Begun::token);
    }

    private Begun store(Membership membership, Device device, Instant now) {
        List<Session> tooMany = sessions.lockOpen(membership.restaurantId(), membership.userId()).stream()
                .skip(settings.mostOfPerson() - 1L)
                .toList();
        tooMany.forEach(session -> ending.ourselves(session, SessionEnd.REPLACED, device));
        Session session = new Session(ids.next(), membership, settings.life(), now)
                .usedFrom(device.userAgent(), device.address(), now);
        sessions.save(session);
        String refreshToken = secrets.first();
        tokens.save(new RefreshToken(ids.next(), session, secrets.hash(refreshToken), secrets.salt(), now));
        audit.record(session.restaurantId(), session.userId(), "session.started", "session", session.id(), Map.of());
        return new Begun(
                access.grant(membership, session, refreshToken),
                tooMany.stream().map(Session::id).toList());
    }

    private record Begun(TokenResponse token, List<UUID> ended) {}
}

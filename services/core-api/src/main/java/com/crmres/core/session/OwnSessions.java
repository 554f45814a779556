package com.crmres.core.session;

import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Session;
import com.crmres.model.account.SessionEnd;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Shows people where they are signed in, in whichever of their restaurants, and signs them out there. */
@Service
class OwnSessions {

    private static final Limit SHOWN = Limit.of(100);
    private static final Limit AT_ONCE = Limit.of(100);

    private final Tenants tenants;
    private final Workplaces workplaces;
    private final Sessions sessions;
    private final SessionEnding ending;
    private final SessionSettings settings;
    private final Clock clock;

    OwnSessions(
            Tenants tenants,
            Workplaces workplaces,
            Sessions sessions,
            SessionEnding ending,
            SessionSettings settings,
            Clock clock) {
        this.tenants = tenants;
        this.workplaces = workplaces;
        this.sessions = sessions;
        this.ending = ending;
        this.settings = settings;
        this.clock = clock;
    }

    SessionList list(Caller caller) {
        Instant now = clock.instant();
        Comparator<Session> currentFirst =
                Comparator.comparing(session -> !session.id().equals(caller.sessionId()));
        return new SessionList(restaurants(caller).stream()
                .flatMap(id -> tenants.read(id, () -> sessions.openOf(id, caller.userId(), SHOWN)).stream())
                .filter(session -> session.isAlive(settings.idleLife(), now))
                .sorted(currentFirst.thenComparing(Session::lastUsedAt, Comparator.reverseOrder()))
                .limit(SHOWN.max())
                .map(session -> SessionList.Entry.of(session, caller.sessionId()))
                .toList());
    }

    void end(Caller caller, UUID id) {
        boolean own = restaurants(caller).stream()
                .anyMatch(restaurant -> tenants.write(restaurant, () -> end(caller.userId(), id)));
        if (!own) {
            throw new NotFound("session");
        }
        ending.tell(id);
    }

    private boolean end(UUID userId, UUID id) {
        return sessions.lockById(id)
                .filter(session -> session.userId().equals(userId))
                .map(session -> {
                    ending.byItsOwner(session, SessionEnd.REVOKED);
                    return true;
                })
                .orElse(false);
    }

    void endOthers(Caller caller) {
        for (UUID restaurant : restaurants(caller)) {
            List<UUID> ended;
            do {
                ended = tenants.write(restaurant, () -> endSome(restaurant, caller));
                ended.forEach(ending::tell);
            } while (ended.size() == AT_ONCE.max());
        }
    }

    private List<UUID> endSome(UUID restaurant, Caller caller) {
        List<Session> others = sessions.lockOthers(restaurant, caller.userId(), caller.sessionId(), AT_ONCE);
        others.forEach(session -> ending.byItsOwner(session, SessionEnd.REVOKED));
        return others.stream().map(Session::id).toList();
    }

    private Set<UUID> restaurants(Caller caller) {
        Set<UUID> restaurants = new LinkedHashSet<>(List.of(caller.restaurantId()));
        restaurants.addAll(tenants.anonymous(() -> workplaces.of(caller.userId())));
        return restaurants;
    }
}

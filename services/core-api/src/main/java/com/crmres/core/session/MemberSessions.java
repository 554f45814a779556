package com.crmres.core.session;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Session;
import com.crmres.model.account.SessionEnd;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets what changes for a person take effect on the sessions they have, in all services and at once. */
@Component
public class MemberSessions {

    private final Tenants tenants;
    private final Workplaces workplaces;
    private final Memberships memberships;
    private final Sessions sessions;
    private final KnownPlaces places;
    private final SessionEnding ending;
    private final Clock clock;

    MemberSessions(
            Tenants tenants,
            Workplaces workplaces,
            Memberships memberships,
            Sessions sessions,
            KnownPlaces places,
            SessionEnding ending,
            Clock clock) {
        this.tenants = tenants;
        this.workplaces = workplaces;
        this.memberships = memberships;
        this.sessions = sessions;
        this.places = places;
        this.ending = ending;
        this.clock = clock;
    }

    /** In the restaurant's transaction; to be told to the services when that is committed. */
    public Change renew(UUID restaurantId, UUID userId) {
        Instant now = clock.instant();
        List<Session> open = sessions.lockOpen(restaurantId, userId);
        open.forEach(session -> session.renew(now));
        return new Change(open, List.of());
    }

    /** As {@link #renew}: the person does not work there any more. */
    public Change dismiss(UUID restaurantId, UUID userId) {
        List<Session> open = sessions.lockOpen(restaurantId, userId);
        open.forEach(session -> ending.byItsOwner(session, SessionEnd.DISMISSED));
        return new Change(List.of(), open);
    }

    /** As {@link #dismiss}, for everybody: the restaurant closes. */
    public Change dismissAll(UUID restaurantId) {
        memberships.lockAll(restaurantId);
        List<Session> open = sessions.lockAllOpen(restaurantId);
        open.forEach(session -> ending.byItsOwner(session, SessionEnd.DISMISSED));
        return new Change(List.of(), open);
    }

    public void tell(Change change) {
        change.renewed().forEach(session -> ending.tellRenewed(session.id(), session.generation()));
        change.ended().forEach(session -> ending.tell(session.id()));
    }

    /** The person has proved themselves in this session, in whose restaurant's transaction this is. */
    public void proved(UUID sessionId) {
        sessions.lockById(sessionId).ifPresent(session -> session.proved(clock.instant()));
    }

    /** After a new password, wherever the person works; and no place is known any more. */
    public void endAll(UUID userId, @Nullable UUID besides, SessionEnd reason) {
        Set<UUID> restaurants = new LinkedHashSet<>(tenants.anonymous(() -> {
            places.forgetAll(userId);
            return workplaces.of(userId);
        }));
        restaurants.forEach(restaurant -> tell(tenants.write(restaurant, () -> {
            List<Session> open = sessions.lockOpen(restaurant, userId).stream()
                    .filter(session -> !session.id().equals(besides))
                    .toList();
            open.forEach(session -> ending.byItsOwner(session, reason));
            return new Change(List.of(), open);
        })));
    }

    /** What the services are told once it is committed. */
    public record Change(List<Session> renewed, List<Session> ended) {

        public static final Change NONE = new Change(List.of(), List.of());

        public Change {
            renewed = List.copyOf(renewed);
            ended = List.copyOf(ended);
        }
    }
}

package com.crmres.core.session;

import com.crmres.kit.security.EndedSessions;
import com.crmres.kit.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets tokens and sessions that nobody can use any more, and repeats which sessions ended a moment ago. */
@Component
class SessionRounds {

    private static final String OLD_TOKENS = """
            delete from refresh_tokens where id in (
              select id from refresh_tokens where restaurant_id = :restaurant and rotated_at < :replaced
              limit :batch for update skip locked)
            """;
    private static final String DEAD = """
            s.restaurant_id = :restaurant and s.last_used_at < :over
            and (s.ended_at < :over or (s.ended_at is null and (s.ends_at < :over or s.last_used_at < :idle)))
            """;
    private static final String TOKENS_OF_THE_DEAD = """
            delete from refresh_tokens where id in (
              select t.id from refresh_tokens t join sessions s on s.id = t.session_id and s.restaurant_id = t.restaurant_id
              where %s limit :batch for update of t skip locked)
            """.formatted(DEAD);
    private static final String DEAD_SESSIONS = """
            delete from sessions where id in (
              select s.id from sessions s where %s and not exists (
                select 1 from refresh_tokens t where t.session_id = s.id and t.restaurant_id = s.restaurant_id)
              limit :batch for update skip locked)
            """.formatted(DEAD);

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final EndedSessions ended;
    private final Sessions sessions;
    private final KnownPlaces places;
    private final SessionSettings settings;
    private final Clock clock;

    SessionRounds(
            Tenants tenants,
            JdbcClient jdbc,
            EndedSessions ended,
            Sessions sessions,
            KnownPlaces places,
            SessionSettings settings,
            Clock clock) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.ended = ended;
        this.sessions = sessions;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${crmres.session.sweep-every}", initialDelayString = "${crmres.session.sweep-every}")
    void forget() {
        tenants.anonymous(() -> jdbc.sql("select restaurant_id from lookup.restaurants()")
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list())
                .forEach(this::forget);
        Instant since = clock.instant().minus(settings.forgetPlaces());
        tenants.anonymous(() -> places.forgetUnusedSince(since));
    }

    private void forget(UUID restaurant) {
        for (String statement : List.of(OLD_TOKENS, TOKENS_OF_THE_DEAD, DEAD_SESSIONS)) {
            int gone;
            do {
                gone = tenants.write(
                        restaurant,
                        () -> jdbc.sql(statement).params(times(restaurant)).update());
            } while (gone == settings.sweepSize());
        }
    }

    private Map<String, Object> times(UUID restaurant) {
        Instant over = clock.instant().minus(settings.keepEnded());
        return Map.of(
                "restaurant",
                restaurant,
                "replaced",
                at(clock.instant().minus(settings.keepReplaced())),
                "over",
                at(over),
                "idle",
                at(over.minus(settings.idleLife())),
                "batch",
                settings.sweepSize());
    }

    /** A Redis that was away when a session ended, or lost its memory, hears of it now. */
    @Scheduled(fixedDelayString = "${crmres.session.tell-every}", initialDelayString = "${crmres.session.tell-every}")
    void tellAgain() {
        Instant since = clock.instant().minus(settings.longestTokenLife());
        tenants.anonymous(() -> jdbc.sql("select session_id from lookup.sessions_ended_since(?)")
                        .param(at(since))
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list())
                .forEach(session -> ended.add(session, settings.longestTokenLife()));
        tenants.anonymous(() -> jdbc.sql("select restaurant_id, session_id from lookup.sessions_renewed_since(?)")
                        .param(at(since))
                        .query((row, number) ->
                                new SessionEnding.Holder(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        .list())
                .forEach(this::tellRenewed);
    }

    private void tellRenewed(SessionEnding.Holder holder) {
        tenants.read(holder.restaurantId(), () -> sessions.findById(holder.sessionId()))
                .filter(session -> !session.isEnded())
                .ifPresent(session -> ended.renew(session.id(), session.generation(), settings.longestTokenLife()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package com.crmres.core.idempotency;

import com.crmres.kit.id.Ids;
import com.crmres.kit.id.Sha256;
import com.crmres.kit.security.Caller;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries out a request once, however often it is sent under its key; needs the transaction of the caller's restaurant. */
@Component
public class IdempotencyKeys {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the request made, now or before.
     *
     * @param request all that the request asks for; under the same key another one is refused
     * @param work makes what is asked for under the id given to it; the key is kept only if this commits
     */
    public Made once(Caller caller, String key, String request, Consumer<UUID> work) {
        UUID subjectId = ids.next();
        String hash = Sha256.hex(request);
        if (claim(caller, key, hash, subjectId)) {
            work.accept(subjectId);
            return new Made(subjectId, true);
        }
        return new Made(made(caller, key, hash), false);
    }

    /** Waits for whoever is carrying out the same request at this moment. */
    private boolean claim(Caller caller, String key, String hash, UUID subjectId) {
        return jdbc.sql("""
                        insert into idempotency_keys (id, restaurant_id, user_id, key, request_hash, subject_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (restaurant_id, user_id, key) do nothing""")
                        .params(
                                ids.next(),
                                caller.restaurantId(),
                                caller.userId(),
                                key,
                                hash,
                                subjectId,
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private UUID made(Caller caller, String key, String hash) {
        return jdbc.sql("""
                        select subject_id from idempotency_keys
                        where restaurant_id = ? and user_id = ? and key = ? and request_hash = ?""")
                .params(caller.restaurantId(), caller.userId(), key, hash)
                .query(UUID.class)
                .optional()
                .orElseThrow(IdempotencyKeyReused::new);
    }

    /**
     * The outcome of a request.
     *
     * @param now whether this very request made it
     */
    public record Made(UUID subjectId, boolean now) {}
}

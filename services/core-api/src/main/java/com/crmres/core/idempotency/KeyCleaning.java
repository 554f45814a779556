package com.crmres.core.idempotency;

import com.crmres.kit.tenancy.Tenants;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Forgets keys that nobody repeats any more, a bounded number at a time. */
@Component
class KeyCleaning {

    private static final Logger log = LoggerFactory.getLogger(KeyCleaning.class);

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final IdempotencySettings settings;

    KeyCleaning(Tenants tenants, JdbcClient jdbc, Clock clock, IdempotencySettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(
            initialDelayString = "${crmres.idempotency.clean-every:10m}",
            fixedDelayString = "${crmres.idempotency.clean-every:10m}")
    void clean() {
        try {
            old().forEach(this::forget);
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn("Old idempotency keys are forgotten later: {}", unreachable.toString());
        }
    }

    private Map<UUID, List<UUID>> old() {
        return tenants.anonymous(() -> jdbc
                .sql("select restaurant_id, idempotency_key_id from lookup.old_idempotency_keys(?, ?)")
                .params(Timestamp.from(clock.instant().minus(settings.keepFor())), settings.cleanAtMost())
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private void forget(UUID restaurantId, List<UUID> keys) {
        tenants.write(restaurantId, () -> {
            jdbc.sql("delete from idempotency_keys where id = any(?)")
                    .param(keys.toArray(UUID[]::new))
                    .update();
        });
    }
}

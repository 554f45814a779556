package com.crmres.core.apikey;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.ApiKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the row of a key that somebody shows. */
@Component
class KeyRing {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final ApiKeys keys;
    private final Clock clock;

    KeyRing(Tenants tenants, JdbcClient jdbc, ApiKeys keys, Clock clock) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** If it is one of ours, not ended and not expired. */
    Optional<ApiKey> find(String secret) {
        Instant now = clock.instant();
        Optional<ApiKey> good = place(secret)
                .flatMap(place -> tenants.read(place.restaurantId(), () -> keys.findById(place.keyId())))
                .filter(key -> key.isGood(now));
        good.filter(key -> key.isUseWorthNoting(now)).ifPresent(key -> note(key, now));
        return good;
    }

    private Optional<Place> place(String secret) {
        return tenants.anonymous(() -> jdbc.sql("select restaurant_id, api_key_id from lookup.api_key_by_hash(?)")
                .param(KeySecrets.hash(secret))
                .query((row, number) -> new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional());
    }

    private void note(ApiKey key, Instant now) {
        tenants.write(key.restaurantId(), () -> keys.findById(key.id()).ifPresent(stored -> stored.used(now)));
    }

    private record Place(UUID restaurantId, UUID keyId) {}
}

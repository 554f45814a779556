package com.crmres.core.idempotency;

import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.CoreApiTest;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.testing.LocalDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys are forgotten once nobody can be repeating their requests any more, some at a time. */
@CoreApiTest
class KeyCleaningIT {

    @Autowired
    private Tenants tenants;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void keysOfThreeDays() {
        LocalDatabase.update("delete from idempotency_keys");
        for (UUID restaurant : new UUID[] {NAJD_GRILL, BAHR_SEAFOOD}) {
            for (int hours : new int[] {1, 25, 47, 49, 72}) {
                LocalDatabase.update("""
                        insert into idempotency_keys (id, restaurant_id, user_id, key, request_hash, subject_id, created_at)
                        select gen_random_uuid(), ?, id, ?, 'x', gen_random_uuid(), now() - ? * interval '1 hour'
                        from users where email like 'owner@najd%'""", restaurant, "key-" + hours, hours);
            }
        }
    }

    @Test
    void forgetsWhatIsOlderThanTwoDaysInEveryRestaurant() {
        cleaning(1_000).clean();

        assertThat(LocalDatabase.number("select count(*) from idempotency_keys"))
                .isEqualTo(6);
        assertThat(LocalDatabase.number("select count(*) from idempotency_keys where key in ('key-49', 'key-72')"))
                .isZero();
    }

    @Test
    void forgetsTheOldestFirstAndNoMoreThanItMay() {
        cleaning(2).clean();

        assertThat(LocalDatabase.number("select count(*) from idempotency_keys"))
                .isEqualTo(8);
        assertThat(LocalDatabase.number("select count(*) from idempotency_keys where key = 'key-72'"))
                .isZero();
    }

    private KeyCleaning cleaning(int atMost) {
        return new KeyCleaning(
                tenants,
                jdbc,
                Clock.systemUTC(),
                new IdempotencySettings(Duration.ofHours(48), Duration.ofMinutes(10), atMost));
    }
}

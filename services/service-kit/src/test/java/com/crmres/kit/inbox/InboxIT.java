package com.crmres.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.testapp.KitApplication;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@LocalInfrastructure
@SpringBootTest(
        classes = KitApplication.class,
        properties = {"crmres.facts.queue=false", "crmres.inbox.sweep-size=3"})
@ActiveProfiles("local")
class InboxIT {

    @Autowired
    Inbox inbox;

    @Autowired
    Tenants tenants;

    @BeforeEach
    void hasHeardNothing() {
        LocalDatabase.update("delete from processed_events");
    }

    @Test
    void hearsAnEntryOncePerConsumer() {
        UUID entry = UUID.randomUUID();

        assertThat(hears("kit-test:one", entry)).isTrue();
        assertThat(hears("kit-test:one", entry)).isFalse();
        assertThat(hears("kit-test:two", entry)).isTrue();
    }

    @Test
    void forgetsItsOwnAfterFifteenDaysHoweverManyThereAre() {
        remember("kit-test:Old", 7, "15 days 1 minute");
        remember("kit-test:Young", 2, "14 days 23 hours");
        remember("kit-test-2:Old", 1, "30 days");
        remember("other-service:Old", 1, "30 days");

        inbox.forgetOld();

        assertThat(remembered("kit-test:Old")).isZero();
        assertThat(remembered("kit-test:Young")).isEqualTo(2);
        assertThat(remembered("kit-test-2:Old")).isEqualTo(1);
        assertThat(remembered("other-service:Old")).isEqualTo(1);
    }

    private boolean hears(String consumer, UUID entry) {
        return tenants.anonymous(() -> inbox.firstTime(consumer, entry));
    }

    private static void remember(String consumer, int times, String ago) {
        LocalDatabase.update("""
                insert into processed_events (consumer, event_id, processed_at)
                select ?, gen_random_uuid(), now() - ?::interval from generate_series(1, ?)
                """, consumer, ago, times);
    }

    private static long remembered(String consumer) {
        return LocalDatabase.number("select count(*) from processed_events where consumer = ?", consumer);
    }
}

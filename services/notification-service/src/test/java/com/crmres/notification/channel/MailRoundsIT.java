package com.crmres.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.notification.testing.QuietServiceTest;
import com.crmres.notification.testing.TestMailbox;
import com.crmres.notification.testing.TestRestaurant;
import com.crmres.testing.LocalDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuietServiceTest
class MailRoundsIT {

    private static final int ALERTS = 15;
    private static final int INSTANCES = 4;

    @Autowired
    MailRounds rounds;

    @Autowired
    AlertMails mails;

    @Autowired
    Tenants tenants;

    private final TestMailbox mailbox = new TestMailbox();
    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @Test
    void instancesThatLookAtTheSameTimeSendEachMailOnce() throws InterruptedException {
        IntStream.range(0, ALERTS).forEach(number -> alert("escalation:" + number, true));
        CountDownLatch ready = new CountDownLatch(INSTANCES);

        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int instance = 0; instance < INSTANCES; instance++) {
                instances.execute(() -> {
                    ready.countDown();
                    rounds.sendAllDue();
                });
            }
            ready.await();
        }

        assertThat(mailbox.of(najd.owner())).hasSize(ALERTS);
        assertThat(mailbox.of(najd.manager())).hasSize(ALERTS);
        assertThat(due()).isZero();
    }

    @Test
    void aMailToSomeoneWhoLeftIsGivenUp() {
        alert("escalation:left", true);
        LocalDatabase.update("update users set disabled_at = now() where email = ?", najd.owner());

        rounds.sendAllDue();

        assertThat(mailbox.of(najd.owner())).isEmpty();
        assertThat(mailbox.of(najd.manager())).hasSize(1);
        assertThat(due()).isZero();
    }

    @Test
    void aClaimHoldsUntilItsEnd() {
        alert("escalation:claimed", false);
        UUID mail = TestRestaurant.newId();
        Instant now = Instant.parse("2026-11-22T09:30:00Z");
        LocalDatabase.update("""
                insert into alert_mails (id, restaurant_id, alert_id, recipient_id, next_attempt_at)
                select ?, a.restaurant_id, a.id, m.user_id, ?
                from alerts a join memberships m on m.restaurant_id = a.restaurant_id
                where a.restaurant_id = ? and m.role = 'owner'
                """, mail, Timestamp.from(now), najd.id());

        assertThat(claim(mail, now)).isTrue();
        assertThat(claim(mail, now.plusSeconds(119))).isFalse();
        assertThat(claim(mail, now.plusSeconds(120))).isTrue();
    }

    private boolean claim(UUID mail, Instant now) {
        return tenants.write(najd.id(), () -> mails.claim(mail, now, now.plusSeconds(120)))
                .isPresent();
    }

    private void alert(String incident, boolean mailed) {
        UUID alertId = TestRestaurant.newId();
        LocalDatabase.update(
                """
                insert into alerts (id, restaurant_id, kind, incident, conversation_id, customer_id, message_id, reason, raised_at)
                values (?, ?, 'escalation', ?, ?, ?, ?, 'asked_for_human', now())
                """, alertId, najd.id(), incident, najd.conversationId(), najd.customerId(), najd.messageId());
        if (mailed) {
            queueSilently(alertId);
        }
    }

    /** As AlertMails does, but nobody is woken. */
    private void queueSilently(UUID alertId) {
        LocalDatabase.update("""
                insert into alert_mails (id, restaurant_id, alert_id, recipient_id, next_attempt_at)
                select gen_random_uuid(), m.restaurant_id, ?, m.user_id, now()
                from memberships m join users u on u.id = m.user_id and u.disabled_at is null
                where m.restaurant_id = ? and m.role in ('owner', 'manager')
                """, alertId, najd.id());
    }

    private long due() {
        return LocalDatabase.number(
                "select count(*) from alert_mails where restaurant_id = ? and next_attempt_at is not null", najd.id());
    }
}

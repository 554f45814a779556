package com.crmres.whatsapp.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.model.conversation.Sender;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestStaff;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person takes over in the very moment in which the AI's message is claimed for sending. */
@GatewayTest
class TakeOverRaceIT {

    private static final int TRIALS = 100;
    private static final long WIDEST_START_NANOS = 4_000_000;

    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @Autowired
    GatewayDoor gateway;

    @Autowired
    TestStaff staff;

    @Autowired
    Claims claims;

    @Test
    void nothingOfTheAiIsClaimedOnceAPersonHasTakenOver() throws Exception {
        UUID conversation = aGuestWrites();
        int claimed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            UUID message = staff.draft(najd, conversation, Sender.AI, "رد آلي " + trial);
            boolean won = race(conversation, message);
            Map<String, @Nullable Object> row = row(message);
            assertThat(row.get("claimed_first")).as("trial %d: %s", trial, row).isEqualTo(won ? true : null);
            assertThat(row.get("delivery")).isEqualTo(won ? "sending" : "withheld");
            claimed += won ? 1 : 0;
            settle(message);
            staff.handBack(najd, conversation);
        }
        System.out.printf("%d of %d messages were claimed before the take-over, none after it%n", claimed, TRIALS);
        assertThat(claimed).as("both of them win sometimes").isBetween(1, TRIALS - 1);
    }

    private boolean race(UUID conversation, UUID message) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> claim = threads.submit(() -> {
                sometime();
                return claims.claim(najd.id(), message, true).isPresent();
            });
            Future<?> takeOver = threads.submit(() -> {
                sometime();
                staff.takeOver(najd, conversation);
            });
            takeOver.get();
            return claim.get();
        }
    }

    private static void sometime() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(WIDEST_START_NANOS));
    }

    /** Both instants are taken under the conversation's lock. */
    private static Map<String, @Nullable Object> row(UUID message) {
        return LocalDatabase.rows("""
                select m.delivery, m.attempted_at, c.taken_over_at, m.attempted_at <= c.taken_over_at as claimed_first
                from messages m join conversations c on c.id = m.conversation_id where m.id = ?""", message).getFirst();
    }

    /** Nobody makes the call that was claimed. */
    private static void settle(UUID message) {
        LocalDatabase.update(
                "update messages set delivery = 'accepted', next_attempt_at = null where id = ? and delivery = 'sending'",
                message);
    }

    private UUID aGuestWrites() {
        String guest = "9665" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), guest, TestWebhooks.wamid(), "السلام عليكم"));
        await().until(() -> !najd.conversations().isEmpty());
        return najd.conversationId();
    }
}

package com.crmres.whatsapp.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.model.conversation.Sender;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.entry.Encoding;
import com.crmres.whatsapp.entry.EntryCodec;
import com.crmres.whatsapp.entry.EntryKind;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestStaff;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** In whichever order, however often and however much at once statuses come, the stored message ends in the same place. */
@GatewayTest
class StatusOrderIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> UP = List.of("sent", "delivered", "read", "played");

    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @Autowired
    private GatewayDoor gateway;

    @Autowired
    private TestStaff staff;

    @Autowired
    private StatusListener listener;

    @Autowired
    private EntryCodec codec;

    private Random random = new Random();
    private UUID message = UUID.randomUUID();
    private String wamid = TestWebhooks.wamid();

    @BeforeEach
    void aReplyIsOnItsWay(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), "966500000078", TestWebhooks.wamid(), "السلام عليكم"));
        await().atMost(SOON).until(() -> najd.messages().size() == 1);
        message = staff.draft(najd, najd.conversationId(), Sender.AI, "حياك الله");
        LocalDatabase.update(
                "update messages set delivery = 'sending', attempt = 1, attempted_at = now(), next_attempt_at = null"
                        + " where id = ?",
                message);
    }

    @RepeatedTest(12)
    void thatItArrivedIsKnownFromTheHighestStatus() {
        List<String> told = some(UP);

        shuffled(told).parallelStream().forEach(status -> tell(status, message.toString()));

        assertThat(delivery()).isEqualTo(highest(told));
    }

    @RepeatedTest(6)
    void thatItFailedIsKnownWhereverSentComes() {
        shuffled(List.of("sent", "failed")).parallelStream().forEach(status -> tell(status, message.toString()));

        assertThat(delivery()).isEqualTo("failed");
    }

    @RepeatedTest(12)
    void whatCameBeforeItsOwnAnswerCountsInAnyOrder() {
        List<String> told = new ArrayList<>(some(UP));
        told.add("failed");
        // without our own id nobody can tell yet whose they are
        shuffled(told).parallelStream().forEach(status -> tell(status, ""));
        assertThat(delivery()).isEqualTo("sending");

        tell("sent", message.toString());

        String highest = highest(told);
        assertThat(delivery()).isEqualTo(highest.equals("sent") ? "failed" : highest);
        assertThat(najd.count("message_statuses")).isZero();
    }

    private List<String> some(List<String> of) {
        List<String> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(of.size()));
    }

    /** Each of them two or three times. */
    private List<String> shuffled(List<String> told) {
        List<String> anew = new ArrayList<>(told);
        anew.addAll(told);
        anew.addAll(some(told));
        Collections.shuffle(anew, random);
        return anew;
    }

    private static String highest(List<String> told) {
        return UP.reversed().stream().filter(told::contains).findFirst().orElseThrow();
    }

    private String delivery() {
        return String.valueOf(LocalDatabase.rows("select delivery from messages where id = ?", message)
                .getFirst()
                .get("delivery"));
    }

    private void tell(String state, String ownId) {
        String element = """
                {"id":"%s","status":"%s","timestamp":"%d","biz_opaque_callback_data":"%s","errors":[{"code":131026}]}""".formatted(wamid, state, Instant.now().getEpochSecond(), ownId);
        listener.on(codec.write(new InboundEntry(
                UUID.randomUUID(),
                EntryKind.STATUS,
                "messages",
                "5001",
                najd.phoneNumberId(),
                "966110000000",
                Instant.now(),
                null,
                Encoding.JSON,
                element,
                null,
                null)));
    }
}

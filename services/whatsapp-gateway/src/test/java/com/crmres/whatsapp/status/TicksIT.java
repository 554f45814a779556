package com.crmres.whatsapp.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.event.signal.LiveSignal;
import com.crmres.model.conversation.Sender;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.entry.Encoding;
import com.crmres.whatsapp.entry.EntryCodec;
import com.crmres.whatsapp.entry.EntryKind;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.Screens;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestStaff;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Open screens are told of each tick, also of one whose teller ended right after it was stored. */
@GatewayTest
class TicksIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @Autowired
    private GatewayDoor gateway;

    @Autowired
    private TestStaff staff;

    @Autowired
    private Screens screens;

    @Autowired
    private StatusListener listener;

    @Autowired
    private EntryCodec codec;

    @Test
    void aTickIsToldOnceStoredAndAgainWhenItsStatusComesAgain() {
        gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), "966500000077", TestWebhooks.wamid(), "السلام عليكم"));
        await().atMost(SOON).until(() -> najd.messages().size() == 1);
        UUID reply = staff.reply(najd, najd.conversationId(), Sender.AI, "حياك الله");
        await().atMost(SOON).until(() -> ticksOf(reply) == 1);
        String delivered = codec.write(status(reply, "delivered"));

        listener.on(delivered);
        await().atMost(SOON).until(() -> ticksOf(reply) == 2);
        listener.on(delivered);
        await().atMost(SOON).until(() -> ticksOf(reply) == 3);

        assertThat(LocalDatabase.rows("select delivery from messages where id = ?", reply)
                        .getFirst())
                .containsEntry("delivery", "delivered");
    }

    private long ticksOf(UUID message) {
        LiveSignal tick = LiveSignal.tick(najd.conversationId(), message);
        return screens.toldOf(najd.id()).stream().filter(tick::equals).count();
    }

    private InboundEntry status(UUID message, String state) {
        String wamid = String.valueOf(LocalDatabase.rows("select wamid from messages where id = ?", message)
                .getFirst()
                .get("wamid"));
        String element = """
                {"id":"%s","status":"%s","timestamp":"%d","biz_opaque_callback_data":"%s"}""".formatted(wamid, state, Instant.now().getEpochSecond(), message);
        return new InboundEntry(
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
                null);
    }
}

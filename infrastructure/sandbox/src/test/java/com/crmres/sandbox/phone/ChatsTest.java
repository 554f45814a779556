package com.crmres.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.sandbox.TestSettings;
import com.crmres.sandbox.live.LiveFeed;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ChatsTest {

    private static final Pair PAIR = new Pair("1", "cus_a");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void keepsChatsTicksAndTheWindowOverARestart() {
        Chats before = chats();
        before.add(PAIR, bubble("w1"));
        before.change("w1", bubble -> bubble.with(Ticks.READ));

        Chats after = chats();

        assertThat(after.bubbles(PAIR)).singleElement().satisfies(bubble -> {
            assertThat(bubble.text()).isEqualTo("هلا");
            assertThat(bubble.ticks()).isEqualTo(Ticks.READ);
        });
        assertThat(after.windowIsOpen(PAIR, NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void forgetsTheOldestBubblesFirst() {
        Chats chats = chats();
        for (int i = 1; i <= 5; i++) {
            chats.add(PAIR, bubble("w" + i));
        }

        assertThat(chats.bubbles(PAIR)).extracting(Bubble::wamid).containsExactly("w3", "w4", "w5");
        assertThat(chats.pairOf("w1")).isEmpty();
    }

    @Test
    void marksAsReadUpToTheGivenMessage() {
        Chats chats = chats();
        chats.add(PAIR, bubble("w1"));
        chats.add(PAIR, bubble("w2"));
        chats.add(PAIR, bubble("w3"));

        chats.markRead(PAIR, "w2");

        assertThat(chats.bubbles(PAIR)).extracting(Bubble::ticks).containsExactly(Ticks.READ, Ticks.READ, Ticks.SENT);
    }

    private Chats chats() {
        return new Chats(TestSettings.in(folder), new JsonMapper(), new LiveFeed());
    }

    private static Bubble bubble(String wamid) {
        return new Bubble(
                wamid, Sender.CUSTOMER, "text", "هلا", null, null, null, null, null, null, NOON, Ticks.SENT, null);
    }
}

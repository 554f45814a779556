package com.crmres.core.live;

import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.event.Event;
import com.crmres.event.MessageReceived;
import com.crmres.kit.live.LiveFeed;
import com.crmres.testing.LocalDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import software.amazon.awssdk.services.eventbridge.EventBridgeAsyncClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two instances share what is heard, and a screen that falls out again and again misses nothing. */
@CoreApiTest
@Lazy
class LiveInstancesIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);
    private static final int KILLS = 100;
    private static final int MESSAGES = 300;

    private static Instance other;

    @Autowired
    private Api api;

    @Autowired
    private LiveFeed feed;

    @Autowired
    private EventBridgeAsyncClient bus;

    @Autowired
    private JsonMapper json;

    @Value("${local.server.port}")
    private int port;

    @BeforeAll
    static void anotherInstance() {
        other = Instance.start();
    }

    @AfterAll
    static void isGone() {
        other.close();
    }

    @Test
    void whateverInstanceHearsAFactAllScreensSeeIt() {
        UUID conversation = NAJD.begun(0, "active", null);
        UUID message = News.messageId(conversation, 1);
        try (Screen here = open(port, null);
                Screen there = open(other.port(), null)) {
            here.await("hello");
            there.await("hello");
            putOnTheBus(conversation, message);
            putOnTheBus(conversation, message);

            for (Screen screen : List.of(here, there)) {
                Screen.until(() -> screen.of("message:new").size() == 2);
                assertThat(screen.await("message:new").at("/data/message/id").asString())
                        .isEqualTo(message.toString());
            }
            assertThat(here.of("message:new")).isEqualTo(there.of("message:new"));
        }
    }

    @Test
    void aTicketOfOneInstanceOpensASocketOfTheOther() {
        String ticket = Screen.ticket(api, Screen.tokenOf(api, OWNER));

        assertThat(Screen.statusOf(other.port(), ticket)).isEqualTo(101);
        assertThat(Screen.statusOf(port, ticket)).isEqualTo(401);
    }

    @Test
    void aScreenKilledAHundredTimesKnowsAllThatTheServerKnows() throws InterruptedException {
        UUID conversation = NAJD.begun(1, "active", null);
        Thread talk = Thread.startVirtualThread(() -> talk(conversation));
        Set<String> seen = new HashSet<>();
        List<String> cursors = new ArrayList<>();
        Random random = new Random(7);
        String cursor = null;
        for (int kill = 0; kill < KILLS; kill++) {
            try (Screen screen = open(kill % 2 == 0 ? port : other.port(), cursor)) {
                screen.await("hello");
                Thread.sleep(random.nextInt(60));
                screen.isKilled();
                cursor = remember(screen, seen, cursors);
            }
        }
        talk.join();
        try (Screen screen = open(port, cursor)) {
            screen.await("hello");
            Screen.until(() -> {
                remember(screen, seen, cursors);
                return seen.size() == MESSAGES;
            });
        }
        assertThat(seen).isEqualTo(stored(conversation));
        assertThat(cursors).doesNotHaveDuplicates();
    }

    private void talk(UUID conversation) {
        News news = new News(feed, NAJD_GRILL);
        for (int seq = 2; seq <= MESSAGES + 1; seq++) {
            NAJD.says(conversation, seq, "customer", "رسالة " + seq, Chats.NOON.plusSeconds(seq));
            news.said(conversation, seq);
            LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
        }
    }

    /** Takes over what the screen has come to know, and gives the place it has come to. */
    private static String remember(Screen screen, Set<String> seen, List<String> cursors) {
        assertThat(screen.of("resync")).isEmpty();
        List<JsonNode> frames = List.copyOf(screen.of("message:new"));
        frames.forEach(frame -> {
            String id = frame.get("id").asString();
            if (seen.add(frame.at("/data/message/id").asString())) {
                cursors.add(id);
            }
        });
        return screen.cursor();
    }

    private static Set<String> stored(UUID conversation) {
        Set<String> ids = new HashSet<>();
        LocalDatabase.rows("select id::text from messages where conversation_id = ? and seq > 1", conversation)
                .forEach(row -> ids.add(String.valueOf(row.get("id"))));
        return ids;
    }

    private void putOnTheBus(UUID conversation, UUID message) {
        MessageReceived fact = new MessageReceived(
                conversation,
                message,
                UUID.randomUUID(),
                1,
                "text",
                Chats.NOON,
                Chats.NOON.plus(Duration.ofSeconds(1)));
        Event<MessageReceived> event = new Event<>(
                UUID.randomUUID(), "MessageReceived", Event.FIRST_VERSION, Chats.NOON, NAJD_GRILL, null, null, fact);
        bus.putEvents(request -> request.entries(entry -> entry.eventBusName("crmres")
                        .source("crmres.test")
                        .detailType(event.type())
                        .detail(json.writeValueAsString(event))))
                .join();
    }

    private Screen open(int at, @Nullable String cursor) {
        return Screen.open(at, Screen.ticket(api, Screen.tokenOf(api, OWNER)), cursor);
    }
}

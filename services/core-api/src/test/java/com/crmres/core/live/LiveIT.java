package com.crmres.core.live;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.StatementCounter;
import com.crmres.core.live.event.LiveEvents;
import com.crmres.core.live.event.LiveStream;
import com.crmres.core.live.event.StreamEntry;
import com.crmres.core.live.event.StreamId;
import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.security.EndedSessions;
import com.crmres.testing.LocalDatabase;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** People see what happens in their restaurant while they look, and nothing else. */
@CoreApiTest
@Lazy
class LiveIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);

    @Autowired
    private Api api;

    @Autowired
    private LiveFeed feed;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private EndedSessions endedSessions;

    @Autowired
    private LiveStream stream;

    @Autowired
    private LiveEvents events;

    @Autowired
    private StatementCounter statements;

    @Value("${local.server.port}")
    private int port;

    private News najd;
    private UUID conversation;

    @BeforeEach
    void aConversation() {
        LocalDatabase.update("truncate conversations cascade");
        redis.delete(LiveFeed.keyOf(NAJD_GRILL));
        najd = new News(feed, NAJD_GRILL);
        conversation = NAJD.begun(0, "active", OLAYA);
    }

    @Test
    void greetsAndThenTellsWhatHappensWithTheShapesOfTheApi() {
        try (Screen screen = open(OWNER, null)) {
            JsonNode hello = screen.await("hello");
            najd.tell(LiveSignal.opened(conversation));
            UUID message = najd.said(conversation, 1);
            JsonNode opened = screen.await("conversation:new");
            JsonNode said = screen.await("message:new");

            assertThat(hello.propertyNames()).containsExactlyInAnyOrder("type", "id", "at", "heartbeat_seconds");
            assertThat(hello.get("heartbeat_seconds").asInt()).isEqualTo(25);
            assertThat(opened.at("/data/conversation/id").asString()).isEqualTo(conversation.toString());
            assertThat(opened.at("/data/customer/name").asString()).startsWith("أم خالد");
            assertThat(said.at("/data/message")).isEqualTo(detail(OWNER).at("/messages/0"));
            assertThat(said.at("/data/message/id").asString()).isEqualTo(message.toString());
            assertThat(screen.cursor()).isEqualTo(said.get("id").asString());
        }
    }

    @Test
    void tellsOfAnAlertThatBelongsToNoConversation() {
        UUID alert = UUID.randomUUID();
        LocalDatabase.update("""
                insert into alerts (id, restaurant_id, kind, incident, subject, reason, raised_at)
                values (?, ?, 'number_quality', ?, '+966 11 000 0000', 'number_flagged', now())
                """, alert, NAJD_GRILL, "number:" + alert);
        try (Screen screen = open(AGENT, null)) {
            screen.await("hello");
            najd.tell(LiveSignal.about(LiveSignal.ALERT_NEW, null, Map.of(LiveSignal.ALERT, alert.toString())));
            JsonNode raised = screen.await("alert:new").get("data");

            assertThat(raised.path("alert_id").asString()).isEqualTo(alert.toString());
            assertThat(raised.path("kind").asString()).isEqualTo("number_quality");
            assertThat(raised.path("subject").asString()).isEqualTo("+966 11 000 0000");
            assertThat(raised.path("conversation_id").asString("")).isEmpty();
        }
    }

    @Test
    void tellsOfManyTicksOfAMessageOnceAndAsItIsByThen() {
        NAJD.says(conversation, 2, "ai", "حياك الله", Chats.NOON);
        UUID reply = News.messageId(conversation, 2);
        try (Screen screen = open(OWNER, null)) {
            screen.await("hello");
            for (String state : List.of("sent", "delivered", "read")) {
                LocalDatabase.update("update messages set delivery = ? where id = ?", state, reply);
                najd.tell(LiveSignal.tick(conversation, reply));
            }
            screen.await(frame -> frame.at("/data/delivery").asString().equals("read"));

            assertThat(screen.of("message:status").size()).isLessThan(3);
        }
    }

    @Test
    void tellsWhatMovedBetweenWhichStates() {
        try (Screen screen = open(OWNER, null)) {
            screen.await("hello");
            LocalDatabase.update("update conversations set status = 'resolved' where id = ?", conversation);
            najd.tell(LiveSignal.moved(conversation, "escalated", "resolved"));
            JsonNode moved = screen.await("conversation:status");

            assertThat(moved.at("/data/old_status").asString()).isEqualTo("escalated");
            assertThat(moved.at("/data/new_status").asString()).isEqualTo("resolved");
            assertThat(moved.at("/data/handled_by").asString()).isEqualTo("ai");
            assertThat(moved.at("/data/conversation/status").asString()).isEqualTo("resolved");
        }
    }

    @Test
    void showsNobodyAnotherBranchNorAnotherRestaurant() {
        UUID inDammam = NAJD.begun(1, "active", DAMMAM);
        UUID nowhere = NAJD.begun(2, "active", null);
        try (Screen olaya = open(AGENT, null);
                Screen stranger = open(STRANGER, null)) {
            olaya.await("hello");
            stranger.await("hello");
            najd.said(inDammam, 1);
            najd.said(nowhere, 1);
            najd.said(conversation, 1);
            new News(feed, BAHR_SEAFOOD).said(conversation, 1);
            olaya.await(frame -> isAbout(frame, conversation));
            Screen.until(() -> poll(STRANGER, stranger.cursor()).size() == 0);

            assertThat(olaya.of("message:new"))
                    .noneMatch(frame -> isAbout(frame, inDammam))
                    .anyMatch(frame -> isAbout(frame, nowhere));
            assertThat(stranger.of("message:new")).isEmpty();
        }
    }

    @Test
    void aTicketOpensOneSocketHoweverManyTryIt() throws Exception {
        String ticket = Screen.ticket(api, Screen.tokenOf(api, OWNER));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = threads.invokeAll(IntStream.range(0, 20)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(i -> () -> Screen.statusOf(port, ticket))
                    .toList());
            List<Integer> statuses =
                    tries.stream().map(java.util.concurrent.Future::resultNow).toList();

            assertThat(statuses).filteredOn(status -> status == 101).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 401).hasSize(19);
        }
    }

    @Test
    void noSocketOpensWithoutALivingTicket() {
        String expired = Screen.ticket(api, Screen.tokenOf(api, OWNER));
        redis.keys("crmres:live:ticket:*").forEach(key -> redis.expire(key, Duration.ofMillis(1)));
        Screen.until(() -> redis.keys("crmres:live:ticket:*").isEmpty());
        Api.Answer refused = api.getAsNobody("/live?ticket=" + expired);

        assertThat(Screen.statusOf(port, expired)).isEqualTo(401);
        assertThat(Screen.statusOf(port, "made-up")).isEqualTo(401);
        assertThat(Screen.statusOf(port, "")).isEqualTo(401);
        assertThat(refused.status()).isIn(400, 401);
        assertThat(Screen.statusOf(port, "%ff")).isEqualTo(400);
        assertThat(Screen.refusal(port, "made-up").headers().firstValueAsLong("Content-Length"))
                .isPresent();
        assertThat(api.call("POST", "/api/v1/live/tickets", "no-token").status())
                .isEqualTo(401);
    }

    @Test
    void onlyPagesOfOursOpenSockets() {
        assertThat(statusFrom("http://127.0.0.1:" + port)).isEqualTo(101);
        assertThat(statusFrom("https://crm.example", "X-Forwarded-Host", "crm.example"))
                .isEqualTo(101);
        assertThat(statusFrom("https://evil.example")).isEqualTo(403);
        assertThat(statusFrom("https://evil.example", "X-Forwarded-Host", "crm.example"))
                .isEqualTo(403);
        assertThat(statusFrom("null")).isEqualTo(403);
        assertThat(statusFrom("http://127.0.0.1:1")).isEqualTo(403);
    }

    private int statusFrom(String origin, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Origin";
        headers[1] = origin;
        System.arraycopy(more, 0, headers, 2, more.length);
        return Screen.statusOf(port, Screen.ticket(api, Screen.tokenOf(api, OWNER)), headers);
    }

    @Test
    void whoMaySeeSomethingElseComesAgain() throws ParseException {
        String token = api.tokenOf(OWNER);
        UUID session = UUID.fromString(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid"));
        try (Screen screen = Screen.open(port, Screen.ticket(api, token), null)) {
            String unused = Screen.ticket(api, token);
            screen.await("hello");
            endedSessions.renew(session, 1, Duration.ofMinutes(10));

            assertThat(screen.closeCode()).isEqualTo(4408);
            assertThat(Screen.statusOf(port, unused)).isEqualTo(401);
            assertThat(api.get("/api/v1/me", token).status()).isEqualTo(401);
        }
    }

    @Test
    void theEndOfASessionEndsItsSocketsAtOnceAndNoOthers() throws ParseException {
        String token = api.tokenOf(OWNER);
        UUID session = UUID.fromString(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid"));
        try (Screen ended = Screen.open(port, Screen.ticket(api, token), null);
                Screen other = open(OWNER, null)) {
            String unused = Screen.ticket(api, token);
            ended.await("hello");
            other.await("hello");
            endedSessions.add(session, Duration.ofMinutes(10));

            assertThat(ended.closeCode()).isEqualTo(4401);
            assertThat(Screen.statusOf(port, unused)).isEqualTo(401);
            najd.said(conversation, 1);
            other.await("message:new");
        }
    }

    @Test
    void answersAPing() {
        try (Screen screen = open(OWNER, null)) {
            screen.says("{\"type\":\"ping\"}");
            screen.await("pong");
        }
    }

    @Test
    void goesOnFromTheCursorThatAScreenComesBackWith() {
        String cursor;
        try (Screen screen = open(OWNER, null)) {
            screen.await("hello");
            najd.said(conversation, 1);
            screen.await("message:new");
            cursor = screen.cursor();
        }
        NAJD.says(conversation, 2, "ai", "حياك الله", Chats.NOON);
        UUID missed = najd.said(conversation, 2);
        try (Screen again = open(OWNER, cursor)) {
            JsonNode told = again.await("message:new");

            assertThat(again.frames().getFirst().get("id").asString()).isEqualTo(cursor);
            assertThat(told.at("/data/message/id").asString()).isEqualTo(missed.toString());
            assertThat(again.of("resync")).isEmpty();
        }
    }

    @Test
    void aCursorThatIsNotKnownAnyMoreMeansLoadingAnew() {
        najd.said(conversation, 1);
        String trimmed;
        try (Screen screen = open(OWNER, null)) {
            trimmed = screen.await("hello").get("id").asString();
        }
        redis.delete(LiveFeed.keyOf(NAJD_GRILL));
        najd.said(conversation, 1);
        for (String cursor : List.of(trimmed, "1-1", "9999999999999-0", "nonsense")) {
            try (Screen screen = open(OWNER, cursor)) {
                JsonNode resync = screen.await("resync");
                najd.said(conversation, 1);

                assertThat(screen.await("message:new").get("id").asString())
                        .isGreaterThan(resync.get("id").asString());
            }
        }
    }

    @Test
    void whoIsTooFarBehindLoadsAnew() {
        String cursor;
        try (Screen screen = open(OWNER, null)) {
            cursor = screen.await("hello").get("id").asString();
        }
        IntStream.range(0, 501).forEach(i -> najd.said(conversation, 1));
        try (Screen screen = open(OWNER, cursor)) {
            screen.await("resync");

            assertThat(screen.of("message:new")).isEmpty();
            assertThat(api.get("/api/v1/live/events?cursor=" + cursor, Screen.tokenOf(api, OWNER))
                            .body()
                            .get("resync")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void whatWasLostOnItsWayMeansLoadingAnew() {
        try (Screen screen = open(OWNER, null)) {
            screen.await("hello");
            feed.add(NAJD_GRILL, LiveFeed.GAP, Map.of());
            screen.await("resync");
        }
    }

    @Test
    void tellsTheSameToThoseWhoPoll() {
        String start = api.get("/api/v1/live/events", Screen.tokenOf(api, OWNER))
                .body()
                .get("cursor")
                .asString();
        try (Screen screen = open(OWNER, null)) {
            screen.await("hello");
            najd.tell(LiveSignal.opened(conversation));
            najd.said(conversation, 1);
            screen.await("message:new");
            List<JsonNode> polled = poll(OWNER, start);

            assertThat(polled)
                    .isEqualTo(screen.frames().subList(1, screen.frames().size()));
            assertThat(poll(AGENT, start)).hasSize(2);
            assertThat(api.get("/api/v1/live/events?cursor=nonsense", Screen.tokenOf(api, OWNER))
                            .status())
                    .isEqualTo(400);
        }
    }

    private List<JsonNode> poll(String person, String cursor) {
        return api.get("/api/v1/live/events?cursor=" + cursor, Screen.tokenOf(api, person))
                .body()
                .get("events")
                .valueStream()
                .toList();
    }

    @Test
    void readsWhatHappenedOnceForAllLanguages() {
        StreamId before = stream.last(NAJD_GRILL);
        najd.said(conversation, 1);
        List<StreamEntry> entries = stream.after(NAJD_GRILL, before, 10);

        List<String> forOne = statements.during(() -> events.of(NAJD_GRILL, entries, Set.of(Locale.ENGLISH)));
        List<String> forTwo =
                statements.during(() -> events.of(NAJD_GRILL, entries, Set.of(Locale.ENGLISH, Locale.of("ar"))));

        assertThat(forOne).isNotEmpty();
        assertThat(forTwo).hasSameSizeAs(forOne);
    }

    private Screen open(String person, @Nullable String cursor) {
        return Screen.open(port, Screen.ticket(api, Screen.tokenOf(api, person)), cursor);
    }

    private JsonNode detail(String person) {
        return api.get("/api/v1/conversations/" + conversation, Screen.tokenOf(api, person))
                .body();
    }

    private static boolean isAbout(JsonNode frame, UUID conversation) {
        return frame.at("/data/conversation_id").asString().equals(conversation.toString());
    }
}

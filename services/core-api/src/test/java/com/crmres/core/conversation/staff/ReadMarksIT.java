package com.crmres.core.conversation.staff;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What each person has not read yet, and how many conversations that makes. */
@CoreApiTest
class ReadMarksIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);

    @Autowired
    private Api api;

    private Desk sultan = new Desk(api, "", new UUID(0, 0));
    private Desk fahd = sultan;

    @BeforeEach
    void aGuestWritesThreeTimesAndTheAiTwice() {
        LocalDatabase.update("truncate conversations cascade");
        UUID conversation = NAJD.justBegun("active", OLAYA);
        NAJD.says(conversation, 2, "ai", "وعليكم السلام", Chats.NOON.plusSeconds(1));
        NAJD.says(conversation, 3, "customer", "كم سعر الكبسة؟", Chats.NOON.plusSeconds(2));
        NAJD.says(conversation, 4, "ai", "29 ريال", Chats.NOON.plusSeconds(3));
        NAJD.says(conversation, 5, "customer", "شكرا", Chats.NOON.plusSeconds(4));
        sultan = Desk.of(api, OWNER, conversation);
        fahd = Desk.of(api, AGENT, conversation);
    }

    @Test
    void onlyTheCustomersMessagesCountAndOnlyForWhoHasNotReadThem() {
        assertThat(unread(sultan)).isEqualTo(3);

        assertThat(reads(sultan, 3)).isEqualTo(204);

        assertThat(unread(sultan)).isEqualTo(1);
        assertThat(unread(fahd)).isEqualTo(3);
        assertThat(sultan.reads().body().get("read_seq").asLong()).isEqualTo(3);
        assertThat(fahd.reads().body().get("read_seq").asLong()).isZero();
    }

    @Test
    void aMarkOnlyMovesOnAndNotBeyondTheLastMessage() {
        reads(sultan, 999);
        assertThat(sultan.reads().body().get("read_seq").asLong()).isEqualTo(5);

        reads(sultan, 1);

        assertThat(sultan.reads().body().get("read_seq").asLong()).isEqualTo(5);
        assertThat(sultan.posts("/read", Map.of("seq", -1)).status()).isEqualTo(400);
        assertThat(sultan.posts("/read", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void theHighestOfManyAtOnceWins() throws Exception {
        List<Callable<Integer>> marks = LongStream.rangeClosed(1, 5)
                .mapToObj(seq -> (Callable<Integer>) () -> reads(sultan, seq))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> mark : threads.invokeAll(marks)) {
                assertThat(mark.get()).isEqualTo(204);
            }
        }

        assertThat(sultan.reads().body().get("read_seq").asLong()).isEqualTo(5);
    }

    @Test
    void unreadOnesAreListedAndCountedWhileTheyAreOpen() {
        UUID resolved = NAJD.justBegun("resolved", OLAYA);
        assertThat(listed(sultan, "unread=true")).containsExactly(sultan.conversation());
        assertThat(listed(sultan, "unread=true&status=resolved")).containsExactly(resolved);
        assertThat(counts(sultan).get("unread").asInt()).isEqualTo(1);

        reads(sultan, 5);

        assertThat(listed(sultan, "unread=true")).isEmpty();
        assertThat(counts(sultan).get("unread").asInt()).isZero();
        assertThat(counts(fahd).get("unread").asInt()).isEqualTo(1);
    }

    @Test
    void countsWhatIsOpenWaitingAndMineInTheCallersBranches() {
        UUID waiting = NAJD.justBegun("escalated", OLAYA);
        waits(waiting, 5);
        waits(NAJD.justBegun("escalated", DAMMAM), 9);
        fahd.takesOver();

        assertThat(counts(fahd)).isEqualTo(counts(fahd.in(waiting)));
        assertThat(counts(fahd).toString()).isEqualTo("{\"open\":2,\"waiting\":1,\"mine\":1,\"unread\":2}");
        assertThat(counts(sultan).toString()).isEqualTo("{\"open\":3,\"waiting\":2,\"mine\":0,\"unread\":3}");
    }

    @Test
    void whoWaitsLongestComesFirstPageByPage() {
        UUID nine = NAJD.justBegun("escalated", OLAYA);
        UUID five = NAJD.justBegun("escalated", DAMMAM);
        UUID seven = NAJD.justBegun("active", null);
        waits(nine, 9);
        waits(five, 5);
        waits(seven, 7);

        JsonNode first = list(sultan, "sort=waiting&limit=2");
        UUID later = NAJD.justBegun("escalated", OLAYA);
        waits(later, 1);
        sultan.in(nine).takesOver();
        JsonNode second = list(
                sultan,
                "sort=waiting&limit=2&cursor=" + first.get("next_cursor").asString());

        assertThat(ids(first)).containsExactly(nine, seven);
        assertThat(ids(second)).containsExactly(five, later);
        assertThat(listed(fahd, "waiting=true&sort=waiting")).containsExactly(seven, later);
        assertThat(api.get(
                                "/api/v1/conversations?cursor="
                                        + first.get("next_cursor").asString(),
                                sultan.token())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void filtersByWhoHasIt() {
        UUID other = NAJD.justBegun("active", null);
        fahd.takesOver();

        assertThat(listed(fahd, "assigned_to=me")).containsExactly(fahd.conversation());
        assertThat(listed(sultan, "assigned_to=me")).isEmpty();
        assertThat(listed(sultan, "assigned_to=0198a000-0000-7000-8000-000000000023"))
                .containsExactly(fahd.conversation());
        assertThat(listed(sultan, "handled_by=ai")).containsExactly(other);
        assertThat(listed(sultan, "handled_by=staff")).containsExactly(fahd.conversation());
        assertThat(api.get("/api/v1/conversations?assigned_to=you", sultan.token())
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/conversations?handled_by=robot", sultan.token())
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/conversations?sort=oldest", sultan.token()).status())
                .isEqualTo(400);
    }

    private static void waits(UUID conversation, int minutes) {
        LocalDatabase.update(
                "update conversations set waiting_since = now() - ? * interval '1 minute', handled_by = 'staff' where id = ?",
                minutes,
                conversation);
    }

    private static int reads(Desk desk, long seq) {
        return desk.posts("/read", Map.of("seq", seq)).status();
    }

    private static long unread(Desk desk) {
        return desk.reads().body().get("unread_count").asLong();
    }

    private JsonNode counts(Desk desk) {
        return api.get("/api/v1/conversations/counts", desk.token()).body();
    }

    private List<UUID> listed(Desk desk, String query) {
        return ids(list(desk, query));
    }

    private JsonNode list(Desk desk, String query) {
        return api.get("/api/v1/conversations?" + query, desk.token()).body();
    }

    private static List<UUID> ids(JsonNode list) {
        return list.get("conversations")
                .valueStream()
                .map(shown -> UUID.fromString(shown.get("id").asString()))
                .toList();
    }
}

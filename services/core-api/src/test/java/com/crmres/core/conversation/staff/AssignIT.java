package com.crmres.core.conversation.staff;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.testing.LocalDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A conversation is given to somebody, passed on, and given to nobody. */
@CoreApiTest
class AssignIT {

    private static final String ASSIGNEES = "/api/v1/conversations/assignees";
    private static final Chats NAJD = new Chats(NAJD_GRILL);

    @Autowired
    private Api api;

    private Desk sultan = new Desk(api, "", new UUID(0, 0));
    private Desk fahd = sultan;

    @BeforeEach
    void aGuestWrites() {
        UUID conversation = NAJD.justBegun("active", OLAYA);
        sultan = Desk.of(api, OWNER, conversation);
        fahd = Desk.of(api, AGENT, conversation);
    }

    @Test
    void whoIsGivenItHasTakenItOver() {
        String before = fahd.newsCursor();

        JsonNode given = assign(sultan, idOf(AGENT)).body();

        assertThat(given.get("handled_by").asString()).isEqualTo("staff");
        assertThat(given.at("/assigned_to/name").asString()).isEqualTo("فهد الدوسري");
        assertThat(given.has("taken_over_at")).isTrue();
        assertThat(sultan.audit()).containsExactly("conversation.assigned");
        assertThat(LocalDatabase.rows(
                        "select details->>'user_id' as it from audit_log where subject_id = ?", sultan.conversation()))
                .containsExactly(Map.of("it", idOf(AGENT).toString()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(fahd.newsSince(before)).contains("conversation:status"));
    }

    @Test
    void oneTakesItOneselfAsWithTakingOver() {
        assertThat(assign(fahd, idOf(AGENT)).status()).isEqualTo(200);
        assertThat(assign(fahd, idOf(AGENT)).status()).isEqualTo(200);

        assertThat(fahd.audit()).containsExactly("conversation.taken_over");
    }

    @Test
    void isPassedOnByWhoHasItAndTakenFromOthersOnlyByForce() {
        assign(fahd, idOf(AGENT));

        Answer refused = assign(sultan, idOf(MANAGER));
        Answer passed = assign(fahd, idOf(MANAGER));
        Answer forced = assign(fahd, idOf(AGENT), true);

        assertThat(refused.code()).isEqualTo("taken_by_other");
        assertThat(refused.body().at("/error/details/assigned_to/name").asString())
                .isEqualTo("فهد الدوسري");
        assertThat(passed.status()).isEqualTo(200);
        assertThat(forced.body().at("/assigned_to/id").asString())
                .isEqualTo(idOf(AGENT).toString());
    }

    @Test
    void givenToNobodyItWaitsForAPerson() {
        assertThat(assign(fahd, null).body().get("handled_by").asString())
                .as("the AI has it, and keeps it")
                .isEqualTo("ai");
        assign(fahd, idOf(AGENT));
        String before = fahd.newsCursor();

        assertThat(assign(sultan, null).code()).isEqualTo("taken_by_other");
        JsonNode released = assign(fahd, null).body();

        assertThat(released.has("assigned_to")).isFalse();
        assertThat(released.has("waiting_since")).isTrue();
        assertThat(released.get("handled_by").asString()).isEqualTo("staff");
        assertThat(fahd.audit()).containsExactly("conversation.taken_over", "conversation.released");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(fahd.newsSince(before)).contains("conversation:status", "waiting_since"));
        assertThat(sultan.takesOver().status()).isEqualTo(200);
        assertThat(sultan.column("waiting_since")).isNull();
    }

    @Test
    void isGivenOnlyToThoseWhoAnswerThere() {
        Desk inDammam = sultan.in(NAJD.justBegun("active", DAMMAM));
        DemoRestaurants.viewer();

        for (UUID nobody : List.of(idOf("viewer@najd-grill.example"), idOf(STRANGER), UUID.randomUUID())) {
            assertThat(assign(sultan, nobody).code()).isEqualTo("not_assignable");
        }
        assertThat(assign(inDammam, idOf(AGENT)).status()).isEqualTo(400);
        assertThat(assign(fahd.in(inDammam.conversation()), idOf(AGENT)).status())
                .isEqualTo(404);
        assertThat(assign(sultan.in(NAJD.justBegun("resolved", OLAYA)), idOf(AGENT))
                        .code())
                .isEqualTo("conversation_closed");
        assertThat(assign(Desk.of(api, DemoRestaurants.viewer(), sultan.conversation()), idOf(AGENT))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsWhoMayBeGivenIt() {
        DemoRestaurants.viewer();
        assign(sultan, idOf(AGENT));

        JsonNode inOlaya =
                api.get(ASSIGNEES + "?branch_id=" + OLAYA, fahd.token()).body().get("assignees");

        assertThat(names(inOlaya)).contains("سلطان العتيبي", "فهد الدوسري").doesNotContain("هند");
        assertThat(inOlaya.valueStream()
                        .filter(each -> each.get("name").asString().equals("فهد الدوسري"))
                        .map(each -> each.get("open_conversations").asInt()))
                .allMatch(open -> open >= 1);
        assertThat(names(api.get(ASSIGNEES + "?branch_id=" + DAMMAM, sultan.token())
                        .body()
                        .get("assignees")))
                .contains("سلطان العتيبي")
                .doesNotContain("فهد الدوسري");
        assertThat(api.get(ASSIGNEES + "?branch_id=" + DAMMAM, fahd.token()).status())
                .isEqualTo(404);
        assertThat(api.get(ASSIGNEES + "?branch_id=" + OLAYA, api.tokenOf(STRANGER))
                        .status())
                .isEqualTo(404);
        assertThat(names(api.get(ASSIGNEES, fahd.token()).body().get("assignees")))
                .contains("فهد الدوسري");
    }

    private static Answer assign(Desk desk, @Nullable UUID userId) {
        return assign(desk, userId, false);
    }

    private static Answer assign(Desk desk, @Nullable UUID userId, boolean force) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("user_id", userId);
        body.put("force", force);
        return desk.posts("/assign", body);
    }

    private static List<String> names(JsonNode people) {
        return people.valueStream().map(each -> each.get("name").asString()).toList();
    }

    private static UUID idOf(String email) {
        return UUID.fromString(String.valueOf(LocalDatabase.rows("select id from users where email = ?", email)
                .getFirst()
                .get("id")));
    }
}

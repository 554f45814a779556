package com.crmres.core.conversation.staff;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.testing.LocalDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A conversation goes from the AI to people and back, or ends. */
@CoreApiTest
class TakeOverIT {

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
    void isDoneOnceByTheSamePerson() {
        JsonNode first = sultan.takesOver().body();
        JsonNode second = sultan.takesOver().body();

        assertThat(first.get("taken_over_at")).isEqualTo(second.get("taken_over_at"));
        assertThat(second.at("/assigned_to/name").asString()).isEqualTo("سلطان العتيبي");
        assertThat(sultan.audit()).containsExactly("conversation.taken_over");
    }

    @Test
    void tellsWhoHasItAndTakesItOnlyByForce() {
        sultan.takesOver();

        Api.Answer refused = fahd.takesOver();
        Api.Answer forced = fahd.posts("/take-over", Map.of("force", true));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("taken_by_other");
        assertThat(refused.body().at("/error/details/assigned_to/name").asString())
                .isEqualTo("سلطان العتيبي");
        assertThat(forced.status()).isEqualTo(200);
        assertThat(forced.body().at("/assigned_to/name").asString()).isEqualTo("فهد الدوسري");
        assertThat(LocalDatabase.rows(
                        "select details->>'previous_user_id' as previous from audit_log"
                                + " where subject_id = ? and actor_id <> '0198a000-0000-7000-8000-000000000021'",
                        sultan.conversation()))
                .containsExactly(Map.of("previous", "0198a000-0000-7000-8000-000000000021"));
    }

    @Test
    void endsTheTurnUnderWayAndWithholdsWhatTheAiHadWritten() {
        queued("ai", 2);
        LocalDatabase.update(
                "update conversations set turn_token = gen_random_uuid(), turn_until = now() + interval '15 seconds' where id = ?",
                sultan.conversation());

        String before = sultan.newsCursor();
        JsonNode shown = sultan.takesOver().body();

        assertThat(sultan.column("turn_token")).isNull();
        JsonNode withheld = shown.at("/messages/1");
        assertThat(withheld.get("delivery").asString()).isEqualTo("withheld");
        assertThat(withheld.at("/failure/title").asString()).isEqualTo("taken_over");
        assertThat(withheld.at("/failure/code").asInt()).isZero();
        assertThat(withheld.at("/failure/reason").asString()).containsPattern("\\p{IsArabic}");
        assertThat(api.get("/api/v1/conversations/" + sultan.conversation(), sultan.token(), "Accept-Language", "en")
                        .body()
                        .at("/messages/1/failure/reason")
                        .asString())
                .startsWith("A colleague took the conversation over");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(sultan.newsSince(before))
                        .contains("message:status", withheld.get("id").asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hand-back", "/resolve"})
    void isMovedAwayFromAColleagueOnlyByForceWhateverOnesRole(String move) {
        fahd.takesOver();

        Api.Answer refused = sultan.posts(move, Map.of());
        Api.Answer forced = sultan.posts(move, Map.of("force", true));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("taken_by_other");
        assertThat(refused.body().at("/error/details/assigned_to/name").asString())
                .isEqualTo("فهد الدوسري");
        assertThat(forced.status()).isEqualTo(200);
    }

    @Test
    void endsWithoutWhatTheAiHadWrittenAndNobodyHadSent() {
        queued("ai", 2);

        JsonNode withheld = sultan.posts("/resolve", Map.of()).body().at("/messages/1");

        assertThat(withheld.get("delivery").asString()).isEqualTo("withheld");
        assertThat(withheld.at("/failure/title").asString()).isEqualTo("resolved");
        assertThat(withheld.at("/failure/reason").asString()).containsPattern("\\p{IsArabic}");
    }

    @Test
    void leavesWhatPeopleWroteOnItsWay() {
        queued("staff", 2);

        assertThat(sultan.takesOver().body().at("/messages/1/delivery").asString())
                .isEqualTo("queued");
    }

    @Test
    void isHandedBackWithWhatNobodyAnswered() {
        sultan.replies("answer", "وعليكم السلام");
        NAJD.says(sultan.conversation(), 3, "customer", "وكم سعر الكبسة؟", Chats.NOON.plusSeconds(60));

        JsonNode shown = fahd.posts("/hand-back", Map.of("force", true)).body();
        Api.Answer again = fahd.posts("/hand-back", Map.of());

        assertThat(shown.get("handled_by").asString()).isEqualTo("ai");
        assertThat(shown.has("assigned_to")).isFalse();
        assertThat(shown.has("taken_over_at")).isFalse();
        assertThat(sultan.unanswered()).isEqualTo(1);
        assertThat(again.status()).isEqualTo(200);
        assertThat(sultan.audit())
                .containsExactly("conversation.taken_over", "conversation.replied", "conversation.handed_back");
    }

    @Test
    void isActiveAgainWhenAnEscalatedOneIsHandedBack() {
        Desk escalated = sultan.in(NAJD.justBegun("escalated", OLAYA));

        assertThat(escalated.posts("/hand-back", Map.of()).body().get("status").asString())
                .isEqualTo("active");
        assertThat(escalated.unanswered()).isEqualTo(1);
    }

    @Test
    void endsWhenItIsResolvedAndOnlyOnce() {
        Api.Answer resolved = sultan.posts("/resolve", Map.of());
        Api.Answer again = fahd.posts("/resolve", Map.of());

        assertThat(resolved.body().get("status").asString()).isEqualTo("resolved");
        assertThat(again.body().get("resolved_at")).isEqualTo(resolved.body().get("resolved_at"));
        assertThat(sultan.unanswered()).isZero();
        assertThat(sultan.audit()).containsExactly("conversation.resolved");
        assertThat(sultan.takesOver().code()).isEqualTo("conversation_closed");
        assertThat(sultan.posts("/hand-back", Map.of()).code()).isEqualTo("conversation_closed");
        assertThat(sultan.in(NAJD.justBegun("abandoned", OLAYA))
                        .posts("/resolve", Map.of())
                        .code())
                .isEqualTo("conversation_closed");
    }

    private void queued(String sender, int seq) {
        NAJD.says(sultan.conversation(), seq, sender, "حالًا نرد عليك", Chats.NOON.plusSeconds(2));
        LocalDatabase.update(
                "update messages set delivery = 'queued', wamid = null where conversation_id = ? and seq = ?",
                sultan.conversation(),
                seq);
    }
}

package com.crmres.core.conversation.note;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.testing.LocalDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People leave each other notes on a conversation. */
@CoreApiTest
class ConversationNoteIT {

    @Autowired
    private Api api;

    private String agent = "";
    private String manager = "";
    private UUID conversation = new UUID(0, 0);

    @BeforeEach
    void aGuestWrites() {
        conversation = new Chats(NAJD_GRILL).justBegun("active", OLAYA);
        agent = api.tokenOf(AGENT);
        manager = api.tokenOf(MANAGER);
    }

    @Test
    void theNewestComesFirstAndTheyAreCounted() {
        noted(agent, "وعدناها بطبق حلى");
        noted(manager, "تم الاتفاق مع المطبخ");

        JsonNode notes = api.get(notes(), agent).body().get("notes");

        assertThat(notes.at("/0/text").asString()).isEqualTo("تم الاتفاق مع المطبخ");
        assertThat(notes.at("/0/own").asBoolean()).isFalse();
        assertThat(notes.at("/1/own").asBoolean()).isTrue();
        assertThat(notes.at("/1/written_by/name").asString()).isEqualTo("فهد الدوسري");
        JsonNode shown = api.get("/api/v1/conversations/" + conversation, agent).body();
        assertThat(shown.get("notes_count").asInt()).isEqualTo(2);
        assertThat(shown.get("messages"))
                .as("nothing of it is said to the guest")
                .hasSize(1);
    }

    @Test
    void onlyTheWriterRewritesANote() {
        String note = noted(agent, "وعدناها بطبق حلى");

        Answer foreign = api.send("PATCH", notes() + "/" + note, manager, Map.of("text", "لا"));
        Answer own =
                api.send("PATCH", notes() + "/" + note, agent, Map.of("text", "وعدناها بقهوة"), "If-Match", "\"v0\"");
        Answer late = api.send("PATCH", notes() + "/" + note, agent, Map.of("text", "بشاي"), "If-Match", "\"v0\"");

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.code()).isEqualTo("not_own_note");
        assertThat(own.body().get("text").asString()).isEqualTo("وعدناها بقهوة");
        assertThat(late.status()).isEqualTo(412);
        assertThat(LocalDatabase.rows(
                        "select verb, details::text as details from audit_log where subject_id = ? order by at, id",
                        conversation))
                .extracting(row -> row.get("verb"))
                .containsExactly("conversation.note_added", "conversation.note_changed");
    }

    @Test
    void managersDeleteAnyAndAgentsTheirOwn() {
        String ofAgent = noted(agent, "وعدناها بطبق حلى");
        String ofManager = noted(manager, "تم الاتفاق مع المطبخ");

        assertThat(api.call("DELETE", notes() + "/" + ofManager, agent).status())
                .isEqualTo(403);
        assertThat(api.call("DELETE", notes() + "/" + ofAgent, manager).status())
                .isEqualTo(204);
        assertThat(api.call("DELETE", notes() + "/" + ofManager, manager).status())
                .isEqualTo(204);
        assertThat(api.call("DELETE", notes() + "/" + ofManager, manager).status())
                .isEqualTo(404);
        assertThat(api.get(notes(), agent).body().get("notes")).isEmpty();
    }

    @Test
    void isForThoseOfTheBranchWhoAnswer() {
        UUID inDammam = new Chats(NAJD_GRILL).justBegun("active", DAMMAM);
        String note = noted(agent, "وعدناها بطبق حلى");
        String viewer = api.tokenOf(DemoRestaurants.viewer());

        assertThat(api.get("/api/v1/conversations/" + inDammam + "/notes", agent)
                        .status())
                .isEqualTo(404);
        assertThat(api.get(notes(), api.tokenOf(STRANGER)).status()).isEqualTo(404);
        assertThat(api.get(notes(), viewer).body().get("notes")).hasSize(1);
        assertThat(api.postAs(viewer, notes(), Map.of("text", "لا")).status()).isEqualTo(403);
        assertThat(api.call("DELETE", "/api/v1/conversations/" + inDammam + "/notes/" + note, agent)
                        .status())
                .isEqualTo(404);
        assertThat(api.postAs(agent, notes(), Map.of("text", "ا".repeat(2001))).status())
                .isEqualTo(400);
        assertThat(api.postAs(agent, notes(), Map.of("text", " ")).status()).isEqualTo(400);
    }

    private String notes() {
        return "/api/v1/conversations/" + conversation + "/notes";
    }

    private String noted(String token, String text) {
        Answer answer = api.postAs(token, notes(), Map.of("text", text));
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().get("id").asString();
    }
}

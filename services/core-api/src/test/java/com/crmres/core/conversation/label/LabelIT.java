package com.crmres.core.conversation.label;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Managers keep labels, agents put them on conversations, and lists are sorted by them. */
@CoreApiTest
class LabelIT {

    private static final String LABELS = "/api/v1/labels";
    private static final String CONVERSATIONS = "/api/v1/conversations";

    @Autowired
    private Api api;

    private String manager = "";
    private String agent = "";

    @BeforeEach
    void signIn() {
        LocalDatabase.update("delete from labels where restaurant_id in (?, ?)", NAJD_GRILL, BAHR_SEAFOOD);
        manager = api.tokenOf(MANAGER);
        agent = api.tokenOf(AGENT);
    }

    @Test
    void managersKeepThemInAnOrder() {
        String complaint = added("شكوى", "Complaint");
        String catering = added("حفلات", "Catering");
        String guest = added("ضيف مميز", "VIP");

        Answer moved = api.send("PATCH", LABELS + "/" + guest, manager, Map.of("position", 0, "colour", "purple"));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().get("version").asLong()).isEqualTo(1);
        assertThat(api.get(LABELS, agent)
                        .body()
                        .get("labels")
                        .valueStream()
                        .map(each -> each.get("id").asString()))
                .containsExactly(guest, complaint, catering);
        assertThat(api.send("PATCH", LABELS + "/" + complaint, manager, Map.of("colour", "red"), "If-Match", "\"v0\"")
                        .status())
                .as("its place moved, it did not change")
                .isEqualTo(200);
        assertThat(api.send("PATCH", LABELS + "/" + complaint, manager, Map.of("colour", "red"), "If-Match", "\"v0\"")
                        .code())
                .isEqualTo("changed_meanwhile");
        assertThat(LocalDatabase.number("select count(*) from audit_log where subject_id = ?::uuid", guest))
                .isEqualTo(2);
    }

    @Test
    void noTwoAreCalledAlike() {
        added("شكوى", "Complaint");
        String other = added("إطراء", "Praise");

        assertThat(create("شَكوى", "Grievance").code()).isEqualTo("label_exists");
        assertThat(create("اعتراض", "COMPLAINT").code()).isEqualTo("label_exists");
        assertThat(api.send("PATCH", LABELS + "/" + other, manager, Map.of("name", name("شكوى", "Other")))
                        .code())
                .isEqualTo("label_exists");
        assertThat(api.send("PATCH", LABELS + "/" + other, manager, Map.of("name", name("اطراء", "Praise")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aHundredAreEnough() {
        LocalDatabase.update("""
                insert into labels (id, restaurant_id, name, colour, position, created_at, updated_at)
                select gen_random_uuid(), ?, jsonb_build_object('ar', 'وسم ' || n, 'en', 'Label ' || n), 'gray', n, now(), now()
                from generate_series(0, 99) n""", NAJD_GRILL);

        Answer refused = create("آخر", "One more");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("too_many_labels");
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(api.postAs(manager, LABELS, Map.of("name", name("شكوى", "Complaint"), "colour", "mauve"))
                        .status())
                .isEqualTo(400);
        assertThat(api.postAs(manager, LABELS, Map.of("name", name(" ", "Complaint"), "colour", "red"))
                        .status())
                .isEqualTo(400);
        assertThat(api.postAs(manager, LABELS, Map.of("colour", "red")).status())
                .isEqualTo(400);
        assertThat(api.postAs(agent, LABELS, Map.of("name", name("شكوى", "Complaint"), "colour", "red"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void agentsPutThemOnConversations() {
        UUID conversation = new Chats(NAJD_GRILL).justBegun("active", OLAYA);
        UUID other = new Chats(NAJD_GRILL).justBegun("active", OLAYA);
        String complaint = added("شكوى", "Complaint");
        String guest = added("ضيف مميز", "VIP");
        String before =
                api.get("/api/v1/live/events", agent).body().get("cursor").asString();

        Answer labelled = put(conversation, agent, List.of(guest, complaint, guest));

        assertThat(labelled.status()).isEqualTo(200);
        assertThat(labelled.body().at("/labels/0/name/en").asString()).isEqualTo("Complaint");
        assertThat(labelled.body().at("/labels/1/id").asString()).isEqualTo(guest);
        assertThat(put(other, agent, List.of()).body().get("labels")).isEmpty();
        JsonNode list = api.get(CONVERSATIONS + "?label_id=" + guest, agent).body();
        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(list.at("/conversations/0/labels")).hasSize(2);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(api.get("/api/v1/live/events?limit=100&cursor=" + before, agent)
                                .text())
                        .contains("conversation:changed", guest));

        put(conversation, agent, List.of(complaint));
        put(conversation, agent, List.of(complaint));

        assertThat(LocalDatabase.rows(
                        "select details->'removed'->>0 as off from audit_log where subject_id = ? order by at, id",
                        conversation))
                .hasSize(2)
                .last()
                .satisfies(row -> assertThat(row).containsEntry("off", guest));
    }

    @Test
    void aDeletedOneComesOff() {
        UUID conversation = new Chats(NAJD_GRILL).justBegun("active", OLAYA);
        String complaint = added("شكوى", "Complaint");
        put(conversation, agent, List.of(complaint));

        assertThat(api.call("DELETE", LABELS + "/" + complaint, agent).status()).isEqualTo(403);
        assertThat(api.call("DELETE", LABELS + "/" + complaint, manager).status())
                .isEqualTo(204);

        assertThat(api.get(CONVERSATIONS + "/" + conversation, agent).body().get("labels"))
                .isEmpty();
        assertThat(put(conversation, agent, List.of(complaint))
                        .body()
                        .at("/error/details/fields")
                        .has("label_ids"))
                .isTrue();
        assertThat(api.call("DELETE", LABELS + "/" + complaint, manager).status())
                .isEqualTo(404);
    }

    @Test
    void staysWithinTheRestaurantAndTheBranch() {
        UUID inDammam = new Chats(NAJD_GRILL).justBegun("active", DAMMAM);
        UUID conversation = new Chats(NAJD_GRILL).justBegun("active", OLAYA);
        String stranger = api.tokenOf(STRANGER);
        String theirs = api.postAs(stranger, LABELS, Map.of("name", name("شكوى", "Complaint"), "colour", "red"))
                .body()
                .get("id")
                .asString();

        assertThat(api.get(LABELS, agent).body().get("labels")).isEmpty();
        assertThat(put(conversation, agent, List.of(theirs)).status()).isEqualTo(400);
        assertThat(put(inDammam, agent, List.of()).status()).isEqualTo(404);
        assertThat(put(conversation, api.tokenOf(DemoRestaurants.viewer()), List.of())
                        .status())
                .isEqualTo(403);
        assertThat(api.send("PATCH", LABELS + "/" + theirs, manager, Map.of("position", 0))
                        .status())
                .isEqualTo(404);
    }

    private Answer put(UUID conversation, String token, List<String> labels) {
        return api.send("PUT", CONVERSATIONS + "/" + conversation + "/labels", token, Map.of("label_ids", labels));
    }

    private String added(String arabic, String english) {
        return create(arabic, english).body().get("id").asString();
    }

    private Answer create(String arabic, String english) {
        return api.postAs(manager, LABELS, Map.of("name", name(arabic, english), "colour", "green"));
    }

    private static Map<String, String> name(String arabic, String english) {
        return Map.of("ar", arabic, "en", english);
    }
}

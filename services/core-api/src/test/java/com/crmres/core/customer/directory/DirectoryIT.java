package com.crmres.core.customer.directory;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.core.Guest;
import com.crmres.testing.LocalDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Guests are found, described and told apart; notes and consents stand with them. */
@CoreApiTest
class DirectoryIT {

    @Autowired
    private Api api;

    private String agent = "";
    private String mark = "";
    private Guest sara = new Guest(new UUID(0, 0), new UUID(0, 0), "", "");
    private Guest fahd = sara;

    @BeforeEach
    void twoGuests() {
        agent = api.tokenOf(AGENT);
        String digits = String.valueOf(UUID.randomUUID().getMostSignificantBits() >>> 1);
        mark = "g" + digits.substring(0, 8);
        sara = Guest.of(NAJD_GRILL, mark + "a", "9665" + digits.substring(0, 8));
        fahd = Guest.of(NAJD_GRILL, mark + "b", "9664" + digits.substring(0, 8));
        Guest.of(BAHR_SEAFOOD, mark + "c", "9663" + digits.substring(0, 8));
    }

    @Test
    void findsByNameNumberAndTagHoweverSpelt() {
        change(sara, Map.of("name", "سارة أحمد " + mark, "tags", List.of("كبار الشخصيات " + mark)));

        assertThat(found("q", "ساره احمد " + mark)).containsExactly(sara.id());
        assertThat(found("q", "0" + sara.phone().substring(3))).containsExactly(sara.id());
        assertThat(found("q", "كِبار الشخصيات " + mark)).containsExactly(sara.id());
        assertThat(found("q", mark)).containsExactlyInAnyOrder(sara.id(), fahd.id());
        assertThat(found("tag", "كبار الشخصيات " + mark)).containsExactly(sara.id());
        assertThat(found("tag", mark)).isEmpty();
        assertThat(api.get("/api/v1/customers/tags", agent).text()).contains("كبار الشخصيات " + mark);
        assertThat(api.get("/api/v1/customers?language=xx", agent).status()).isEqualTo(400);
        assertThat(api.get("/api/v1/customers?branch_id=" + DAMMAM, agent).status())
                .isEqualTo(404);
    }

    @Test
    void showsNobodyWhoHasOnlyBeenToOtherBranches() {
        LocalDatabase.update("update conversations set branch_id = ? where id = ?", DAMMAM, fahd.conversation());
        String path = "/api/v1/customers/" + fahd.id();

        assertThat(found("q", mark)).containsExactly(sara.id());
        assertThat(api.get(path + "/notes", agent).status()).isEqualTo(404);
        assertThat(api.get(path + "/consents", agent).status()).isEqualTo(404);
        assertThat(api.send("PATCH", path, agent, Map.of("name", "فهد")).status())
                .isEqualTo(404);
        assertThat(api.get(path + "/notes", api.tokenOf(OWNER)).status()).isEqualTo(200);
    }

    @Test
    void goesThroughEveryOrderOnceInPages() {
        for (String sort : List.of("recent", "value", "name")) {
            List<String> seen = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = api.get("/api/v1/customers?limit=1&q=" + mark + "&sort=" + sort + next, agent)
                        .body();
                page.get("customers").forEach(card -> seen.add(card.get("id").asString()));
                next = page.has("next_cursor")
                        ? "&cursor=" + page.get("next_cursor").asString()
                        : "";
            } while (!next.isEmpty());
            assertThat(seen)
                    .as(sort)
                    .containsExactlyInAnyOrder(sara.id().toString(), fahd.id().toString());
        }
        assertThat(api.get("/api/v1/customers?cursor=bm90aGluZw", agent).status())
                .isEqualTo(400);
    }

    @Test
    void keepsAProfileWhoeverWritesAtTheSameTime() {
        Answer first = api.get("/api/v1/customers/" + sara.id(), agent);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        Map<String, Object> change =
                Map.of("name", "سارة", "tags", List.of(" VIP ", "vip", "نباتية"), "language_preference", "en");

        Answer changed = api.send("PATCH", "/api/v1/customers/" + sara.id(), agent, change, "If-Match", tag);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("tags").valueStream().map(JsonNode::asString))
                .containsExactly("VIP", "نباتية");
        assertThat(changed.body().get("language_preference").asString()).isEqualTo("en");
        assertThat(api.send("PATCH", "/api/v1/customers/" + sara.id(), agent, change, "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(api.send("PATCH", "/api/v1/customers/" + sara.id(), api.tokenOf(DemoRestaurants.viewer()), change)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keepsNotesAndConsents() {
        String path = "/api/v1/customers/" + sara.id();
        JsonNode note = api.postAs(agent, path + "/notes", Map.of("text", "طاولة النافذة"))
                .body();
        String notePath = path + "/notes/" + note.get("id").asString();
        assertThat(api.send("PATCH", notePath, agent, Map.of("text", "طاولة الزاوية"))
                        .body()
                        .get("version")
                        .asLong())
                .isEqualTo(1);
        assertThat(api.get(path + "/notes", agent).text()).contains("طاولة الزاوية");
        assertThat(api.call("DELETE", notePath, agent, "If-Match", "\"v0\"").status())
                .isEqualTo(412);
        assertThat(api.call("DELETE", notePath, agent).status()).isEqualTo(204);

        say("marketing", true);
        say("marketing", true);
        JsonNode history = say("marketing", false);

        assertThat(history.get("consents")).hasSize(2);
        assertThat(history.at("/consents/0/granted").asBoolean()).isFalse();
        assertThat(api.get(path, agent).body().at("/consents/marketing").asBoolean(true))
                .isFalse();
        assertThat(api.send("PUT", path + "/consents/marketing", agent, Map.of("granted", true, "source", "merge"))
                        .status())
                .isEqualTo(400);
        assertThat(api.get(path + "/consents", api.tokenOf(OWNER)).status()).isEqualTo(200);
    }

    private JsonNode say(String kind, boolean granted) {
        return api.send(
                        "PUT",
                        "/api/v1/customers/" + sara.id() + "/consents/" + kind,
                        agent,
                        Map.of("granted", granted, "source", "in_person"))
                .body();
    }

    private void change(Guest guest, Map<String, Object> change) {
        assertThat(api.send("PATCH", "/api/v1/customers/" + guest.id(), agent, change)
                        .status())
                .isEqualTo(200);
    }

    private List<UUID> found(String parameter, String value) {
        return api.get("/api/v1/customers?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8), agent)
                .body()
                .get("customers")
                .valueStream()
                .map(card -> UUID.fromString(card.get("id").asString()))
                .toList();
    }
}

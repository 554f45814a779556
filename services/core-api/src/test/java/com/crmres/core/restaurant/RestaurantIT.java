package com.crmres.core.restaurant;

import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The restaurant is shown to its people and changed by those who may. */
@CoreApiTest
class RestaurantIT {

    private static final String PATH = "/api/v1/restaurants/" + NAJD_GRILL;

    @Autowired
    private Api api;

    private String owner = "";
    private String settings = "";

    @BeforeEach
    void signIn() {
        owner = api.tokenOf(OWNER);
        settings = String.valueOf(
                LocalDatabase.rows("select settings::text as s from restaurants where id = ?", NAJD_GRILL)
                        .getFirst()
                        .get("s"));
    }

    @AfterEach
    void putBack() {
        LocalDatabase.update("update restaurants set settings = ?::jsonb where id = ?", settings, NAJD_GRILL);
        api.send("PATCH", PATH, owner, Map.of("personality", "traditional"));
    }

    @Test
    void isShownWithAllItDecides() {
        JsonNode restaurant = api.get(PATH, owner).body();

        assertThat(restaurant.get("slug").asString()).isEqualTo("najd-grill");
        assertThat(restaurant.get("tier").asString()).isEqualTo("growth");
        assertThat(restaurant.at("/prayer/minutes_before").asInt()).isEqualTo(10);
        assertThat(restaurant.at("/quiet_hours/start").asString()).isEqualTo("22:00");
        assertThat(restaurant.get("faq")).hasSize(4);
        assertThat(restaurant.at("/faq/0/id").isString()).isTrue();
        assertThat(restaurant.at("/escalation/rules/angry_twice").asBoolean()).isTrue();
    }

    @Test
    void ownRestaurantsAreListed() {
        JsonNode list = api.get("/api/v1/restaurants", owner).body().get("restaurants");

        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("current").asBoolean()).isTrue();
        assertThat(list.get(0).get("role").asString()).isEqualTo("owner");
    }

    @Test
    void ofAnotherRestaurantNobodyLearns() {
        assertThat(api.get("/api/v1/restaurants/" + BAHR_SEAFOOD, owner).status())
                .isEqualTo(404);
        assertThat(api.send("PATCH", PATH, api.tokenOf(STRANGER), Map.of("personality", "formal"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aChangeIsSeenAtOnceToldAndWrittenDown() {
        long version = api.get(PATH, owner).body().get("version").asLong();

        Answer changed = api.send(
                "PATCH",
                PATH,
                owner,
                Map.of(
                        "personality",
                        "modern",
                        "prayer",
                        Map.of("enabled", true, "minutes_before", 15, "minutes_after", 20, "hijri_adjustment", -1)),
                "If-Match",
                "\"v" + version + "\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag").orElse("")).startsWith("\"v" + (version + 1));
        JsonNode now = api.get(PATH, owner).body();
        assertThat(now.get("personality").asString()).isEqualTo("modern");
        assertThat(now.at("/prayer/hijri_adjustment").asInt()).isEqualTo(-1);
        assertThat(now.get("faq")).hasSize(4);
        assertThat(LocalDatabase.rows(
                                "select details::text as details from audit_log where verb = 'restaurant.changed'"
                                        + " and subject_id = ? order by at desc limit 1",
                                NAJD_GRILL)
                        .getFirst()
                        .get("details"))
                .asString()
                .contains("personality", "prayer")
                .doesNotContain("modern");
    }

    @Test
    void whoSawAnOlderVersionIsToldSo() {
        Answer late = api.send("PATCH", PATH, owner, Map.of("personality", "formal"), "If-Match", "\"v9999\"");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("changed_meanwhile");
    }

    @Test
    void aSectionKeepsWhatIsNotNamed() {
        change("prayer", Map.of("minutes_before", 25, "hijri_adjustment", 1, "city", "Riyadh"));
        change("escalation", Map.of("keywords", List.of("محامي"), "rules", Map.of("complaint", false)));
        change("tone", Map.of("emojis", false));
        change("quiet_hours", Map.of("start", "23:30"));
        change("feedback", Map.of("coupon_percent", 15));

        JsonNode prayer = change("prayer", Map.of("enabled", false)).get("prayer");
        JsonNode escalation =
                change("escalation", Map.of("low_confidence", 0.5)).get("escalation");
        assertThat(prayer.get("enabled").asBoolean()).isFalse();
        assertThat(prayer.get("minutes_before").asInt()).isEqualTo(25);
        assertThat(prayer.get("hijri_adjustment").asInt()).isEqualTo(1);
        assertThat(prayer.get("city").asString()).isEqualTo("Riyadh");
        assertThat(escalation.at("/keywords/0").asString()).isEqualTo("محامي");
        assertThat(escalation.at("/rules/complaint").asBoolean()).isFalse();
        assertThat(escalation.at("/rules/payment").asBoolean()).isTrue();
        assertThat(change("tone", Map.of("dialect", "saudi")).at("/tone/emojis").asBoolean())
                .isFalse();
        assertThat(change("quiet_hours", Map.of("enabled", false))
                        .at("/quiet_hours/start")
                        .asString())
                .isEqualTo("23:30");
        assertThat(change("feedback", Map.of("coupon_days", 7))
                        .at("/feedback/coupon_percent")
                        .asInt())
                .isEqualTo(15);
        assertThat(change("prayer", Map.of("city", "")).get("prayer").has("city"))
                .isFalse();
    }

    @Test
    void quietHoursDoNotEndAsTheyBegin() {
        Answer same = api.send("PATCH", PATH, owner, Map.of("quiet_hours", Map.of("start", "07:00", "end", "07:00")));

        assertThat(same.status()).isEqualTo(400);
        assertThat(same.body()
                        .at("/error/details/fields")
                        .get("quiet_hours.end")
                        .asString())
                .startsWith("لا تنتهي ساعات الهدوء");
    }

    private JsonNode change(String section, Map<String, Object> to) {
        return api.send("PATCH", PATH, owner, Map.of(section, to)).body();
    }

    @Test
    void answersKeepTheirIdsAndNewOnesGetTheirs() {
        List<JsonNode> before =
                api.get(PATH, owner).body().get("faq").valueStream().toList();
        Map<String, Object> added = Map.of(
                "question", Map.of("ar", "عندكم واي فاي؟", "en", "Is there Wi-Fi?"),
                "answer", Map.of("ar", "نعم، مجاني.", "en", "Yes, free."),
                "keywords", List.of("واي فاي"));

        JsonNode faq = api.send("PATCH", PATH, owner, Map.of("faq", List.of(before.get(1), added)))
                .body()
                .get("faq");

        assertThat(faq).hasSize(2);
        assertThat(faq.get(0).get("id")).isEqualTo(before.get(1).get("id"));
        assertThat(faq.get(1).get("id").isString()).isTrue();
        api.send("PATCH", PATH, owner, Map.of("faq", before));
    }

    @Test
    void nonsenseIsRefused() {
        Answer mars = api.send("PATCH", PATH, owner, Map.of("timezone", "Mars/Olympus"));
        assertThat(mars.code()).isEqualTo("timezone_unknown");
        assertThat(mars.body().at("/error/details/fields/timezone").asString()).contains("Asia/Riyadh");
        assertThat(api.send("PATCH", PATH, owner, Map.of("prayer", Map.of("hijri_adjustment", 2)))
                        .status())
                .isEqualTo(400);
        assertThat(api.send("PATCH", PATH, owner, Map.of("quiet_hours", Map.of("start", "25:00")))
                        .status())
                .isEqualTo(400);
        assertThat(api.send("PATCH", PATH, owner, Map.of("name", Map.of("ar", " ", "en", "x")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyThoseDecideWhoMay() {
        assertThat(api.send("PATCH", PATH, api.tokenOf(MANAGER), Map.of("personality", "formal"))
                        .status())
                .as("a manager of some branches")
                .isEqualTo(403);
        assertThat(api.send("PATCH", PATH, api.tokenOf(DemoRestaurants.viewer()), Map.of("personality", "formal"))
                        .status())
                .isEqualTo(403);
        assertThat(api.send("DELETE", PATH, api.tokenOf(MANAGER), Map.of("confirm", "najd-grill"))
                        .status())
                .isEqualTo(403);
        assertThat(api.send("DELETE", PATH, owner, Map.of("confirm", "bahr-seafood"))
                        .code())
                .isEqualTo("not_confirmed");
    }

    @Test
    void aClosedRestaurantIsGoneForItsPeopleAndItsGuests() {
        try {
            String bahr = "/api/v1/restaurants/" + BAHR_SEAFOOD;
            String stranger = api.tokenOf(STRANGER);
            assertThat(api.send("DELETE", bahr, stranger, Map.of("confirm", "bahr-seafood"))
                            .status())
                    .isEqualTo(204);

            assertThat(api.login(STRANGER, DemoRestaurants.PASSWORD).status()).isNotEqualTo(200);
            assertThat(LocalDatabase.number(
                            "select count(*) from whatsapp_numbers where restaurant_id = ? and is_active",
                            BAHR_SEAFOOD))
                    .isZero();
        } finally {
            LocalDatabase.update("update restaurants set deleted_at = null where id = ?", BAHR_SEAFOOD);
            LocalDatabase.update("update whatsapp_numbers set is_active = true where restaurant_id = ?", BAHR_SEAFOOD);
        }
    }
}

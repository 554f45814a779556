package com.crmres.core.profile;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.testing.LocalDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People learn who they are here, and change what is theirs to change. */
@CoreApiTest
class MeIT {

    private static final String ME = "/api/v1/me";

    @Autowired
    private Api api;

    @Test
    void tellsWhoAndWhereAndWhat() {
        JsonNode me = api.get(ME, api.tokenOf(OWNER)).body();

        assertThat(me.propertyNames())
                .containsExactlyInAnyOrder(
                        "user", "role", "restaurant", "branches", "restaurants", "session_id", "two_step");
        assertThat(me.at("/user/email").asString()).isEqualTo(OWNER);
        assertThat(me.at("/user/locale").asString()).isEqualTo("ar");
        assertThat(me.get("role").asString()).isEqualTo("owner");
        assertThat(me.at("/restaurant/name/ar").asString()).isEqualTo("مشويات نجد");
        assertThat(me.at("/restaurant/timezone").asString()).isEqualTo("Asia/Riyadh");
        assertThat(me.get("branches")).hasSize(3);
        assertThat(me.get("restaurants")).hasSize(1);
        assertThat(me.at("/restaurants/0/id").asString()).isEqualTo(NAJD_GRILL.toString());
    }

    @Test
    void showsOnlyTheBranchesOneWorksIn() {
        JsonNode branches = api.get(ME, api.tokenOf(AGENT)).body().get("branches");

        assertThat(branches).hasSize(1);
        assertThat(branches.get(0).get("id").asString()).isEqualTo(OLAYA.toString());
    }

    @Test
    void namesAllOnesRestaurants() {
        UUID second = UUID.randomUUID();
        LocalDatabase.update(
                "insert into memberships (id, restaurant_id, user_id, role, created_at)"
                        + " select ?, ?, id, 'viewer', now() from users where email = ?",
                second,
                BAHR_SEAFOOD,
                OWNER);

        JsonNode restaurants = api.get(ME, api.tokenOf(OWNER)).body().get("restaurants");

        LocalDatabase.update("delete from memberships where id = ?", second);
        assertThat(restaurants).hasSize(2);
        assertThat(restaurants.get(1).at("/name/en").asString()).isEqualTo("Bahr Seafood");
    }

    @Test
    void changesNameAndLanguage() {
        String token = api.tokenOf(OWNER);
        String name = api.get(ME, token).body().at("/user/name").asString();

        JsonNode changed = api.send("PATCH", ME, token, Map.of("name", "  أبو فهد ", "locale", "en"))
                .body();
        assertThat(changed.at("/user/name").asString()).isEqualTo("أبو فهد");
        assertThat(changed.at("/user/locale").asString()).isEqualTo("en");

        JsonNode back = api.send("PATCH", ME, token, Map.of("name", name)).body();
        assertThat(back.at("/user/name").asString()).isEqualTo(name);
        assertThat(back.at("/user/locale").asString()).isEqualTo("en");
        api.send("PATCH", ME, token, Map.of("locale", "ar"));
    }

    @Test
    void writesDownWhatWasChangedAndNotTheWords() {
        String token = api.tokenOf(OWNER);
        String name = api.get(ME, token).body().at("/user/name").asString();
        LocalDatabase.update("delete from audit_log");

        api.send("PATCH", ME, token, Map.of("name", name, "locale", "en"));
        api.send("PATCH", ME, token, Map.of("name", name, "locale", "en"));
        api.send("PATCH", ME, token, Map.of("locale", "ar"));

        assertThat(LocalDatabase.rows(
                        "select verb, subject_kind, subject_id = actor_id as own, details::text as details"
                                + " from audit_log where verb = 'user.changed'"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("subject_kind", "user")
                        .containsEntry("own", true)
                        .containsEntry("details", "{\"fields\": [\"locale\"]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb", "\u200B", "\u00A0", "\u3164", "\u202E\u200F", "a\u202Eb"})
    void refusesANameThatIsNone(String name) {
        assertThat(api.send("PATCH", ME, api.tokenOf(OWNER), Map.of("name", name))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void speaksNoOtherLanguage() {
        assertThat(api.send("PATCH", ME, api.tokenOf(OWNER), Map.of("locale", "fr"))
                        .status())
                .isEqualTo(400);
    }
}

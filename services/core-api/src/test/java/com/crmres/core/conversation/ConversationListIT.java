package com.crmres.core.conversation;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Lists: what is in them, in which order, page by page, and at what price. */
@CoreApiTest
class ConversationListIT {

    private static final int MANY = 45;
    private static final String LIST = "/api/v1/conversations";

    private static final List<UUID> newestFirst = new ArrayList<>();
    private static UUID foreign;

    @Autowired
    private Api api;

    @Autowired
    private StatementCounter statements;

    @BeforeAll
    static void aBusyDay() {
        Chats najd = new Chats(NAJD_GRILL);
        newestFirst.clear();
        for (int minute = 0; minute < MANY; minute++) {
            UUID branch = minute % 3 == 0 ? OLAYA : minute % 3 == 1 ? DAMMAM : null;
            newestFirst.add(najd.begun(minute, minute % 5 == 0 ? "escalated" : "active", branch));
        }
        Collections.reverse(newestFirst);
        foreign = new Chats(BAHR_SEAFOOD).begun(99, "active", null);
    }

    @Test
    void showsTheMostRecentFirstAndTwentyUnlessAsked() {
        JsonNode list = list("");

        assertThat(list.get("total").asInt()).isEqualTo(MANY);
        assertThat(ids(list)).isEqualTo(newestFirst.subList(0, 20));
    }

    @Test
    void turnsPagesByOffset() {
        assertThat(ids(list("?limit=10&offset=40"))).isEqualTo(newestFirst.subList(40, MANY));
        assertThat(ids(list("?limit=10&offset=100"))).isEmpty();
    }

    @Test
    void turnsPagesByCursorWithoutGapOrRepetition() {
        List<UUID> all = new ArrayList<>();
        JsonNode page = list("?limit=20");
        all.addAll(ids(page));
        while (page.has("next_cursor")) {
            page = list("?limit=20&cursor=" + page.get("next_cursor").asString());
            all.addAll(ids(page));
        }

        assertThat(all).isEqualTo(newestFirst);
    }

    @Test
    void filtersByStatusAndBranch() {
        assertThat(list("?status=escalated").get("total").asInt()).isEqualTo(9);
        assertThat(list("?branch_id=" + OLAYA).get("total").asInt()).isEqualTo(15);
        assertThat(list("?status=escalated&branch_id=" + OLAYA).get("total").asInt())
                .isEqualTo(3);
        assertThat(list("?status=resolved").get("conversations")).isEmpty();
    }

    @Test
    void showsAnAgentOnlyTheirBranchAndWhatBelongsToNone() {
        JsonNode list = api.get(LIST + "?limit=100", api.tokenOf(AGENT)).body();

        assertThat(list.get("total").asInt()).isEqualTo(30);
        assertThat(list.get("conversations").valueStream().filter(shown -> shown.has("branch_id")))
                .allMatch(shown -> shown.get("branch_id").asString().equals(OLAYA.toString()));
        UUID inDammam = newestFirst.get(MANY - 2);
        assertThat(api.get(LIST + "/" + inDammam, api.tokenOf(AGENT)).status()).isEqualTo(404);
        assertThat(api.get(LIST + "/" + inDammam, api.tokenOf(OWNER)).status()).isEqualTo(200);
        assertThat(api.get(LIST + "?branch_id=" + DAMMAM, api.tokenOf(AGENT))
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void neverShowsAnotherRestaurant() {
        assertThat(ids(list("?limit=100"))).doesNotContain(foreign);
        String stranger = api.tokenOf(STRANGER);
        assertThat(ids(api.get(LIST, stranger).body())).containsExactly(foreign);

        Api.Answer asked = api.get(LIST + "?restaurant_id=" + NAJD_GRILL, stranger);
        Api.Answer theirs = api.get(LIST + "/" + newestFirst.getFirst(), stranger);
        Api.Answer nobodys = api.get(LIST + "/" + UUID.randomUUID(), stranger);

        assertThat(List.of(asked.status(), theirs.status(), nobodys.status())).containsOnly(404);
        assertThat(theirs.body().at("/error/details")).isEqualTo(nobodys.body().at("/error/details"));
    }

    @Test
    void costsTheSameForOneAsForAHundred() {
        String token = api.tokenOf(OWNER);

        List<String> one = statements.during(() -> api.get(LIST + "?limit=1", token));
        List<String> all = statements.during(() -> api.get(LIST + "?limit=100", token));
        List<String> detail = statements.during(() -> api.get(LIST + "/" + newestFirst.getFirst(), token));

        assertThat(one).hasSameSizeAs(all).hasSizeLessThanOrEqualTo(6);
        assertThat(detail).hasSizeLessThanOrEqualTo(4);
    }

    private JsonNode list(String query) {
        return api.get(LIST + query, api.tokenOf(OWNER)).body();
    }

    private static List<UUID> ids(JsonNode list) {
        return list.get("conversations")
                .valueStream()
                .map(shown -> UUID.fromString(shown.get("id").asString()))
                .toList();
    }
}

package com.crmres.core.branch;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Branches are opened, shown with their state, changed and closed. */
@CoreApiTest
class BranchIT {

    private static final String BRANCHES = "/api/v1/branches";
    private static final Map<String, Object> ROUND_THE_CLOCK = daily("00:00", "00:00");

    @Autowired
    private Api api;

    private String owner = "";

    @BeforeEach
    void signIn() {
        owner = api.tokenOf(OWNER);
    }

    @AfterEach
    void closeTheNewOnes() {
        Crew.forget();
        LocalDatabase.update("delete from orders where number = 901 and restaurant_id = ?", NAJD_GRILL);
        LocalDatabase.update("delete from branches where restaurant_id = ? and name ->> 'en' like 'New %'", NAJD_GRILL);
    }

    @Test
    void showsThoseOneWorksIn() {
        assertThat(api.get(BRANCHES, owner).body().get("branches")).hasSizeGreaterThanOrEqualTo(3);
        JsonNode own = api.get(BRANCHES, api.tokenOf(AGENT)).body().get("branches");
        assertThat(own).hasSize(1);
        assertThat(own.at("/0/address/city/ar").asString()).isEqualTo("الرياض");
        assertThat(own.at("/0/hours/ramadan/sun/0/open").asString()).isEqualTo("17:30");
        assertThat(own.at("/0/delivery/radius_km").asInt()).isEqualTo(12);
        assertThat(own.get(0).has("opens_at")).isNotEqualTo(own.get(0).has("closes_at"));
    }

    @Test
    void whatIsOutOfScopeIsNotThere() {
        assertThat(api.get(BRANCHES + "/" + DAMMAM, api.tokenOf(AGENT)).status())
                .isEqualTo(404);
        assertThat(api.get(BRANCHES + "/" + OLAYA, api.tokenOf(STRANGER)).status())
                .isEqualTo(404);
        assertThat(api.send("PATCH", BRANCHES + "/" + DAMMAM, api.tokenOf(MANAGER), Map.of("phone", ""))
                        .status())
                .isEqualTo(404);
        assertThat(api.call("DELETE", BRANCHES + "/" + DAMMAM, api.tokenOf(MANAGER))
                        .status())
                .isEqualTo(404);
        assertThat(api.call("DELETE", BRANCHES + "/" + OLAYA, api.tokenOf(MANAGER))
                        .status())
                .isEqualTo(403);
        assertThat(api.send("PATCH", BRANCHES + "/" + OLAYA, api.tokenOf(AGENT), Map.of("phone", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void oneKeyOpensOneBranch() {
        Map<String, Object> branch = Map.of("name", Map.of("ar", "جديد", "en", "New one"), "hours", ROUND_THE_CLOCK);
        String key = UUID.randomUUID().toString();

        Answer first = api.postAs(owner, BRANCHES, branch, "Idempotency-Key", key);
        Answer again = api.postAs(owner, BRANCHES, branch, "Idempotency-Key", key);
        Answer other = api.postAs(
                owner, BRANCHES, Map.of("name", Map.of("ar", "آخر", "en", "New two")), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().get("open_now").asBoolean()).isTrue();
        assertThat(first.body().has("closes_at")).isFalse();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("id")).isEqualTo(first.body().get("id"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(api.get(BRANCHES + "/" + first.body().get("id").asString(), owner)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theTierIsNeverExceededHoweverManyAskAtOnce() throws Exception {
        int before = api.get(BRANCHES, owner).body().get("branches").size();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = IntStream.range(0, 8)
                    .mapToObj(each -> people.submit(() -> api.postAs(
                            owner,
                            BRANCHES,
                            Map.of("name", Map.of("ar", "جديد", "en", "New " + each)),
                            "Idempotency-Key",
                            UUID.randomUUID().toString())))
                    .toList();
            for (Future<Answer> answer : answers) {
                if (answer.get().status() != 201) {
                    assertThat(answer.get().code()).isEqualTo("tier_limit");
                }
            }
        }
        assertThat(api.get(BRANCHES, owner).body().get("branches")).hasSize(Math.max(before, 5));
    }

    @Test
    void aChangeIsSeenByTheNextWhoAsks() {
        String id = opened("New hours");
        assertThat(api.get(BRANCHES + "/" + id, owner).body().get("open_now").asBoolean())
                .isFalse();

        Answer changed = api.send(
                "PATCH",
                BRANCHES + "/" + id,
                owner,
                Map.of("hours", ROUND_THE_CLOCK, "latitude", 24.7, "longitude", 46.7, "phone", "+966112000199"),
                "If-Match",
                "\"v0\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("version").asLong()).isEqualTo(1);
        JsonNode seen = api.get(BRANCHES + "/" + id, owner).body();
        assertThat(seen.get("open_now").asBoolean()).isTrue();
        assertThat(seen.get("phone").asString()).isEqualTo("+966112000199");
        assertThat(api.send("PATCH", BRANCHES + "/" + id, owner, Map.of("phone", ""), "If-Match", "\"v0\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.send("PATCH", BRANCHES + "/" + id, owner, Map.of("phone", ""))
                        .body()
                        .has("phone"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"latitude\":24.7}; location_incomplete",
                "{\"hours\":{\"week\":{\"sun\":[{\"open\":\"12:00\",\"close\":\"02:00\"},{\"open\":\"22:00\",\"close\":\"23:00\"}]}}}; hours_contradict",
                "{\"hours\":{\"exceptions\":[{\"date\":\"2026-09-23\"}]}}; exceptions_unclear",
                "{\"hours\":{\"week\":{\"sun\":[{\"open\":\"24:00\",\"close\":\"02:00\"}]}}}; invalid_request",
                "{\"hours\":{\"week\":{\"sun\":[{\"open\":\"12:00\"}]}}}; invalid_request",
                "{\"hours\":{\"exceptions\":[{\"date\":\"2026-02-30\",\"closed\":true}]}}; invalid_request",
                "{\"delivery\":{\"radius_km\":-1,\"fee\":0,\"minimum_order\":0}}; invalid_request",
                "{\"phone\":\"0112000101\"}; invalid_request",
                "{\"address\":{\"postal_code\":\"12\"}}; invalid_request",
            })
    void nonsenseIsRefused(String change, String code) {
        Answer refused = api.send(
                "PATCH", BRANCHES + "/" + OLAYA, owner, JsonMapper.shared().readTree(change));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"latitude\":24.7}; longitude",
                "{\"longitude\":46.7}; latitude",
                "{\"hours\":{\"exceptions\":[{\"date\":\"2026-09-23\"}]}}; hours.exceptions",
                "{\"hours\":{\"week\":{\"sun\":[{\"open\":\"12:00\",\"close\":\"02:00\"},{\"open\":\"22:00\",\"close\":\"23:00\"}]}}}; hours",
                "{\"hours\":{\"week\":{\"sun\":[{\"open\":\"12:00\"}]}}}; hours.week.sun[0].close",
            })
    void saysWhichFieldIsNonsense(String change, String field) {
        Answer refused = api.send(
                "PATCH", BRANCHES + "/" + OLAYA, owner, JsonMapper.shared().readTree(change));

        assertThat(refused.body().at("/error/details/fields").propertyNames()).containsExactly(field);
    }

    @Test
    void deliversOnlyWhenItIsKnownHow() {
        String id = opened("New kitchen");
        Map<String, Object> delivery = Map.of("radius_km", 5, "fee", 10, "minimum_order", 0);

        assertThat(field(changed(id, Map.of("delivers", true)), "delivery")).isEqualTo("هذه القيمة مطلوبة.");
        assertThat(field(changed(id, Map.of("delivers", false, "delivery", delivery)), "delivery"))
                .startsWith("إما أن تحدد");
        assertThat(changed(id, Map.of("delivers", true, "delivery", delivery)).status())
                .isEqualTo(200);
        assertThat(changed(id, Map.of("delivers", true))
                        .body()
                        .at("/delivery/radius_km")
                        .asInt())
                .isEqualTo(5);
        assertThat(changed(id, Map.of("delivers", false)).body().has("delivery"))
                .isFalse();
    }

    @Test
    void canBeTakenOffTheMap() {
        String id = opened("New place");
        changed(id, Map.of("latitude", 24.7, "longitude", 46.7));

        assertThat(field(
                        changed(id, Map.of("latitude", 24.7, "longitude", 46.7, "clear", List.of("location"))),
                        "clear"))
                .isNotEmpty();
        JsonNode nowhere = changed(id, Map.of("clear", List.of("location"))).body();
        assertThat(nowhere.has("latitude")).isFalse();
        assertThat(nowhere.has("longitude")).isFalse();
    }

    @Test
    void takesNoDateOfAnotherCalendarForOurs() {
        String id = opened("New feast");
        Map<String, Object> eid = Map.of("date", "2027-03-10", "closed", true);
        Map<String, Object> hijri = Map.of("date", "1448-10-01", "closed", true);

        Answer stray = changed(id, Map.of("hours", Map.of("exceptions", List.of(eid, hijri))));
        assertThat(field(stray, "hours.exceptions[1].date")).startsWith("اختر تاريخًا ميلاديًا");
        assertThat(changed(id, Map.of("hours", Map.of("exceptions", List.of(eid))))
                        .status())
                .isEqualTo(200);
    }

    private Answer changed(String id, Map<String, Object> change) {
        return api.send("PATCH", BRANCHES + "/" + id, owner, change);
    }

    private static String field(Answer answer, String name) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.body().at("/error/details/fields").get(name).asString();
    }

    @Test
    void aClosedBranchIsGoneAndItsPlaceInTheTierFree() {
        String id = opened("New but closed");

        assertThat(api.send("DELETE", BRANCHES + "/" + id, owner, Map.of()).status())
                .isEqualTo(204);

        assertThat(api.get(BRANCHES + "/" + id, owner).status()).isEqualTo(404);
        assertThat(LocalDatabase.number(
                        "select count(*) from audit_log where verb = 'branch.closed' and subject_id = ?::uuid", id))
                .isEqualTo(1);
    }

    @Test
    void staysOpenWhileSomebodyWorksNowhereElse() {
        UUID id = UUID.fromString(opened("New with one person"));
        Crew.Person agent = Crew.member("agent", id);

        Answer refused = api.call("DELETE", BRANCHES + "/" + id, owner);

        assertThat(refused.code()).isEqualTo("only_branch");
        assertThat(refused.body().at("/error/details/user_ids/0").asString())
                .isEqualTo(agent.id().toString());
        assertThat(api.get(BRANCHES + "/" + id, owner).status()).isEqualTo(200);
    }

    @Test
    void staysOpenWhileOrdersAreUnfinished() {
        UUID id = UUID.fromString(opened("New with an order"));
        LocalDatabase.update("""
                insert into customers (id, restaurant_id, name, created_at, updated_at)
                values (?, ?, 'ضيف', now(), now())""", id, NAJD_GRILL);
        LocalDatabase.update("""
                insert into orders (id, restaurant_id, branch_id, customer_id, day, number, status, type, origin,
                  subtotal, total, vat, placed_at, moved_at)
                values (?, ?, ?, ?, now()::date, 901, 'ready', 'pickup', 'staff', 10, 10, 1, now(), now())""", id, NAJD_GRILL, id, id);

        assertThat(api.call("DELETE", BRANCHES + "/" + id, owner).code()).isEqualTo("branch_has_orders");

        LocalDatabase.update("update orders set status = 'delivered' where branch_id = ?", id);
        assertThat(api.call("DELETE", BRANCHES + "/" + id, owner).status()).isEqualTo(204);
    }

    @Test
    void leavesThoseTheirOtherBranchesWhoHaveSome() {
        UUID id = UUID.fromString(opened("New with people"));
        Crew.Person agent = Crew.member("agent", id, OLAYA);
        String before = agent.token(api);
        String here = key(id);
        String both = key(id, OLAYA);
        String invitation = invited(id);

        assertThat(api.call("DELETE", BRANCHES + "/" + id, owner).status()).isEqualTo(204);

        assertThat(api.get(BRANCHES, before).status())
                .as("a token of two branches")
                .isEqualTo(401);
        assertThat(api.get(BRANCHES, agent.token(api)).body().get("branches")).hasSize(1);
        assertThat(api.get(BRANCHES, here).status()).isEqualTo(401);
        assertThat(api.get(BRANCHES, both).body().get("branches")).hasSize(1);
        assertThat(LocalDatabase.number(
                        "select count(*) from invitations where id = ?::uuid and withdrawn_at is not null", invitation))
                .isEqualTo(1);
        assertThat(LocalDatabase.number("select count(*) from memberships where ? = any (branch_ids)", id))
                .isZero();
    }

    private String key(UUID... branches) {
        return api.postAs(
                        owner,
                        "/api/v1/api-keys",
                        Map.of("name", "till", "role", "agent", "branch_ids", List.of(branches)))
                .body()
                .get("key")
                .asString();
    }

    private String invited(UUID branch) {
        String email = "crew-" + branch.toString().substring(0, 13) + "@example.com";
        return api.postAs(
                        owner,
                        "/api/v1/team/invitations",
                        Map.of("email", email, "role", "agent", "branch_ids", List.of(branch)),
                        "Idempotency-Key",
                        branch.toString())
                .body()
                .get("id")
                .asString();
    }

    @Test
    void withoutAMapAddressesAreNotFound() {
        Answer answer = api.postAs(owner, BRANCHES + "/locate", Map.of("address", "طريق العليا"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("maps_unavailable");
    }

    private String opened(String name) {
        return api.postAs(
                        owner,
                        BRANCHES,
                        Map.of("name", Map.of("ar", "جديد", "en", name)),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .body()
                .get("id")
                .asString();
    }

    private static Map<String, Object> daily(String open, String close) {
        List<Map<String, String>> day = List.of(Map.of("open", open, "close", close));
        return Map.of(
                "week", Map.of("sun", day, "mon", day, "tue", day, "wed", day, "thu", day, "fri", day, "sat", day));
    }
}

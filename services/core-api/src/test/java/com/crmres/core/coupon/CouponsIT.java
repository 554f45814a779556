package com.crmres.core.coupon;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static com.crmres.core.order.Counter.delivery;
import static com.crmres.core.order.Counter.guestOf;
import static com.crmres.core.order.Counter.times;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.order.Counter;
import com.crmres.testing.LocalDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;

/** What a restaurant gives away is worth what it says, to whom it was given, and once. */
@CoreApiTest
@Lazy
@SuppressWarnings("unchecked")
class CouponsIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);

    @Autowired
    private Api api;

    private String manager;
    private String agent;
    private UUID guest;

    @BeforeEach
    void aGuest() {
        LocalDatabase.update("truncate conversations, orders, coupons cascade");
        manager = api.tokenOf(MANAGER);
        agent = api.tokenOf(AGENT);
        guest = guestOf(NAJD.justBegun("active", OLAYA));
    }

    @Test
    void areTakenOnceHoweverManyTry() throws Exception {
        String code = code(coupon(Map.of("percent", 20)));
        List<Api.Answer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads
                    .invokeAll(IntStream.range(0, 50)
                            .<Callable<Api.Answer>>mapToObj(i -> () -> redeem(code, 100))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(49)
                .extracting(Api.Answer::code)
                .containsOnly("coupon_redeemed");
        assertThat(LocalDatabase.number("select count(*) from coupon_redemptions"))
                .isEqualTo(1);
        assertThat(LocalDatabase.number("select redemptions from coupons")).isEqualTo(1);
    }

    @Test
    void areTakenOncePerKeyAndSaySoAgain() {
        String code = code(coupon(Map.of("percent", 20)));
        Map<String, Object> request = Map.of("code", code.toLowerCase(java.util.Locale.ROOT), "total", 120.50);
        Api.Answer first = api.postAs(agent, "/api/v1/coupons/redeem", request, "Idempotency-Key", "till-1");
        Api.Answer again = api.postAs(agent, "/api/v1/coupons/redeem", request, "Idempotency-Key", "till-1");

        assertThat(code).matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.body().get("discount").decimalValue()).isEqualByComparingTo("24.10");
        assertThat(first.body().get("to_pay").decimalValue()).isEqualByComparingTo("96.40");
    }

    @Test
    void areTakenOffTheDishesOfAnOrderOnceAndOnlyOfTheirOwnGuest() {
        UUID coupon = coupon(Map.of("percent", 50));
        Counter fahd = Counter.of(api, AGENT);
        JsonNode order = fahd.places(delivery(guest, times(3, dish()))).body();
        Map<String, Object> request =
                Map.of("code", code(coupon), "order_id", order.get("id").asString());
        Api.Answer taken = redeem(request);
        JsonNode after = fahd.reads(order);
        UUID other = guestOf(NAJD.justBegun("active", OLAYA));
        String theirs = issue(coupon, other).body().get("code").asString();

        assertThat(taken.status()).isEqualTo(201);
        BigDecimal half = order.get("subtotal").decimalValue().divide(BigDecimal.TWO);
        assertThat(after.get("discount").decimalValue()).isEqualByComparingTo(half);
        assertThat(after.get("total").decimalValue())
                .isEqualByComparingTo(half.add(order.get("delivery_fee").decimalValue()));
        assertThat(redeem(Map.of(
                                "code",
                                code(coupon),
                                "order_id",
                                order.get("id").asString()))
                        .code())
                .isEqualTo("order_has_coupon");
        assertThat(redeem(Map.of("code", theirs, "order_id", order.get("id").asString()))
                        .code())
                .isEqualTo("coupon_of_another");
        fahd.cancels(order, "customer_asked");
        assertThat(redeem(Map.of(
                                "code",
                                code(coupon),
                                "order_id",
                                order.get("id").asString()))
                        .code())
                .isEqualTo("order_closed");
    }

    @Test
    void areTheirGuestsAgainWhenTheOrderIsNotMade() {
        UUID coupon = coupon(Map.of("percent", 50, "per_customer", 1, "max_redemptions", 1));
        String code = code(coupon);
        Counter fahd = Counter.of(api, AGENT);
        JsonNode soldOut = fahd.places(delivery(guest, times(3, dish()))).body();
        JsonNode next = fahd.places(delivery(guest, times(3, dish()))).body();
        Map<String, Object> first =
                Map.of("code", code, "order_id", soldOut.get("id").asString());
        String key = UUID.randomUUID().toString();
        api.postAs(agent, "/api/v1/coupons/redeem", first, "Idempotency-Key", key);
        fahd.cancels(soldOut, "out_of_stock");

        assertThat(api.get("/api/v1/coupons/" + coupon, manager)
                        .body()
                        .get("redemptions")
                        .asInt())
                .isZero();
        assertThat(api.get("/api/v1/coupons/" + coupon + "/codes", agent)
                        .body()
                        .at("/codes/0")
                        .has("redeemed_at"))
                .isFalse();
        assertThat(api.postAs(agent, "/api/v1/coupons/redeem", first, "Idempotency-Key", key)
                        .body()
                        .get("returned_at")
                        .asString())
                .isNotEmpty();
        assertThat(redeem(Map.of("code", code, "order_id", next.get("id").asString()))
                        .status())
                .isEqualTo(201);
        assertThat(LocalDatabase.rows("select verb from audit_log where subject_id = ? order by at, id", coupon))
                .extracting(row -> row.get("verb"))
                .containsExactly(
                        "coupon.defined", "coupon.issued", "coupon.redeemed", "coupon.returned", "coupon.redeemed");
    }

    @Test
    void stayTakenWhereNobodyCameForWhatWasMade() {
        String code = code(coupon(Map.of("percent", 50)));
        Counter fahd = Counter.of(api, AGENT);
        JsonNode order = fahd.places(delivery(guest, times(3, dish()))).body();
        redeem(Map.of("code", code, "order_id", order.get("id").asString()));
        fahd.cancels(order, "not_collected");

        assertThat(redeem(code, 100).code()).isEqualTo("coupon_redeemed");
    }

    @Test
    void haveTheirLimits() {
        UUID scarce = coupon(Map.of("amount", 15, "max_redemptions", 2, "minimum_order", 50));
        String first = code(scarce);
        String second = code(scarce);
        String third = code(scarce);
        assertThat(redeem(first, 40).code()).isEqualTo("coupon_below_minimum");
        assertThat(redeem(first, 50).status()).isEqualTo(201);
        assertThat(redeem(second, 50).status()).isEqualTo(201);
        assertThat(redeem(third, 50).code()).isEqualTo("coupon_used_up");

        UUID each = coupon(Map.of("percent", 10, "per_customer", 1));
        String mine = code(each);
        String mineToo = code(each);
        assertThat(redeem(mine, 50).status()).isEqualTo(201);
        assertThat(redeem(mineToo, 50).code()).isEqualTo("coupon_customer_limit");

        UUID tomorrow = coupon(Map.of(
                "percent",
                10,
                "valid_from",
                Instant.now().plus(1, ChronoUnit.DAYS).toString()));
        assertThat(redeem(code(tomorrow), 50).code()).isEqualTo("coupon_early");
    }

    @Test
    void areTakenBackWithTheirCodes() {
        UUID coupon = coupon(Map.of("percent", 10));
        String code = code(coupon);

        assertThat(api.call("DELETE", "/api/v1/coupons/" + coupon, agent).status())
                .isEqualTo(403);
        assertThat(api.call("DELETE", "/api/v1/coupons/" + coupon, manager, "If-Match", "\"v9\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.call("DELETE", "/api/v1/coupons/" + coupon, manager).status())
                .isEqualTo(204);
        assertThat(redeem(code, 50).code()).isEqualTo("coupon_over");
        assertThat(api.get("/api/v1/coupons/" + coupon, manager).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/coupons", manager).body().get("coupons")).isEmpty();
    }

    @Test
    void areChangedButNotInWhatTheyAreWorth() {
        UUID coupon = coupon(Map.of("percent", 10));
        Api.Answer changed = api.send(
                "PATCH",
                "/api/v1/coupons/" + coupon,
                manager,
                Map.of("name", Map.of("ar", "عرض الغداء", "en", "Lunch"), "max_redemptions", 7),
                "If-Match",
                "\"v0\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().at("/name/en").asString()).isEqualTo("Lunch");
        assertThat(changed.body().get("max_redemptions").asInt()).isEqualTo(7);
        assertThat(changed.body().get("percent").asInt()).isEqualTo(10);
        assertThat(changed.body().get("version").asLong()).isEqualTo(1);
        assertThat(changed.headers().firstValue("ETag").orElse("")).contains("v1");
        assertThat(LocalDatabase.rows("select verb from audit_log where subject_id = ? order by at, id", coupon))
                .extracting(row -> row.get("verb"))
                .containsExactly("coupon.defined", "coupon.changed");
    }

    @Test
    void areTheRestaurantsOwn() {
        UUID coupon = coupon(Map.of("percent", 10));
        String code = code(coupon);
        String stranger = api.tokenOf(STRANGER);

        assertThat(api.get("/api/v1/coupons/" + coupon, stranger).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/coupons/" + coupon + "/codes", stranger).status())
                .isEqualTo(404);
        assertThat(api.postAs(
                                stranger,
                                "/api/v1/coupons/redeem",
                                Map.of("code", code, "total", 10),
                                "Idempotency-Key",
                                "x")
                        .status())
                .isEqualTo(404);
        JsonNode codes =
                api.get("/api/v1/coupons/" + coupon + "/codes?limit=1", agent).body();
        assertThat(codes.at("/codes/0/code").asString()).isEqualTo(code);
        assertThat(codes.at("/codes/0/customer_name").asString()).startsWith("أم خالد");
    }

    @Test
    void tellNothingOfGuestsWhoAreOnlyKnownInOtherBranches() {
        UUID coupon = coupon(Map.of("percent", 10));
        UUID theirs = guestOf(NAJD.justBegun("active", DAMMAM));
        String codes = "/api/v1/coupons/" + coupon + "/codes";
        code(coupon);
        Api.Answer given =
                api.postAs(api.tokenOf(OWNER), codes, Map.of("customer_id", theirs), "Idempotency-Key", "of-dammam");

        assertThat(issue(coupon, theirs).status()).isEqualTo(404);
        assertThat(given.status()).isEqualTo(201);
        assertThat(api.get(codes, agent).body().get("codes")).hasSize(1);
        assertThat(api.get(codes, agent).text()).doesNotContain(theirs.toString());
        assertThat(api.get(codes, api.tokenOf(OWNER)).body().get("codes")).hasSize(2);
        assertThat(redeem(given.body().get("code").asString(), 50).status()).isEqualTo(201);
    }

    @Test
    void areAPercentageOrAnAmountAndEndAfterTheyBegin() {
        assertThat(define(Map.of()).status()).isEqualTo(400);
        assertThat(define(Map.of("percent", 10, "amount", 5)).status()).isEqualTo(400);
        assertThat(define(Map.of("percent", 101)).status()).isEqualTo(400);
        assertThat(define(Map.of("percent", 10, "valid_from", "2099-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
    }

    private UUID coupon(Map<String, Object> what) {
        return UUID.fromString(define(what).body().get("id").asString());
    }

    private Api.Answer define(Map<String, Object> what) {
        Map<String, Object> request = new HashMap<>(what);
        request.put("name", Map.of("ar", "اعتذار", "en", "Apology"));
        request.put("valid_until", Instant.now().plus(30, ChronoUnit.DAYS).toString());
        return api.postAs(manager, "/api/v1/coupons", request);
    }

    private String code(UUID coupon) {
        return issue(coupon, guest).body().get("code").asString();
    }

    private Api.Answer issue(UUID coupon, UUID customer) {
        return api.postAs(
                agent,
                "/api/v1/coupons/" + coupon + "/codes",
                Map.of("customer_id", customer),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private Api.Answer redeem(String code, int total) {
        return redeem(Map.of("code", code, "total", total));
    }

    private Api.Answer redeem(Map<String, Object> request) {
        return api.postAs(
                agent,
                "/api/v1/coupons/redeem",
                request,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static UUID dish() {
        return (UUID) Objects.requireNonNull(LocalDatabase.rows(
                        "select id from menu_items where restaurant_id = ? order by price desc limit 1", NAJD_GRILL)
                .getFirst()
                .get("id"));
    }
}

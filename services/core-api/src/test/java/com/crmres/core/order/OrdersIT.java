package com.crmres.core.order;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static com.crmres.core.order.Counter.delivery;
import static com.crmres.core.order.Counter.dish;
import static com.crmres.core.order.Counter.guestOf;
import static com.crmres.core.order.Counter.pickup;
import static com.crmres.core.order.Counter.times;
import static com.crmres.core.order.Counter.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.testing.LocalDatabase;
import java.math.BigDecimal;
import java.time.Duration;
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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;

/** Orders from the till to the customer's hands, as people of the restaurant see to them. */
@CoreApiTest
@Lazy
@SuppressWarnings("unchecked")
class OrdersIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);

    @Autowired
    private Api api;

    private Counter sultan;
    private Counter fahd;
    private UUID conversation;
    private UUID guest;

    @BeforeEach
    void aGuestWhoJustWrote() {
        LocalDatabase.update("truncate conversations, orders cascade");
        LocalDatabase.update("delete from order_numbers");
        sultan = Counter.of(api, OWNER);
        fahd = Counter.of(api, AGENT);
        conversation = NAJD.justBegun("active", OLAYA);
        guest = guestOf(conversation);
    }

    @Test
    void costWhatTheMenuSaysWithTheTaxInIt() {
        UUID dish = anyDish();
        BigDecimal price = price(dish);
        Api.Answer placed = fahd.places(delivery(guest, times(2, dish)));
        JsonNode order = placed.body();

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.headers().firstValue("ETag")).contains("\"v0\"");
        assertThat(order.get("number").asInt()).isEqualTo(1);
        assertThat(order.get("status").asString()).isEqualTo("pending");
        assertThat(order.at("/next/0").asString()).isEqualTo("confirmed");
        assertThat(order.get("subtotal").decimalValue()).isEqualByComparingTo(price.multiply(BigDecimal.TWO));
        assertThat(order.get("total").decimalValue())
                .isEqualByComparingTo(order.get("subtotal")
                        .decimalValue()
                        .add(order.get("delivery_fee").decimalValue()));
        assertThat(order.get("vat").asDouble())
                .isEqualTo(order.get("total").asDouble() * 15 / 115, org.assertj.core.data.Offset.offset(0.006));
        assertThat(order.at("/placed_by/name").asString()).isNotEmpty();
        assertThat(order.at("/customer/name").asString()).startsWith("أم خالد");
        assertThat(order.get("conversation_id").asString()).isEqualTo(conversation.toString());
        assertThat(order.at("/history/0/status").asString()).isEqualTo("pending");
        assertThat(told(conversation)).singleElement().asString().contains("رقم 1", "ريال شامل الضريبة");
    }

    @Test
    void keepTheirPricesAndNamesWhenTheMenuChanges() {
        UUID dish = anyDish();
        JsonNode order = fahd.places(pickup(guest, times(1, dish))).body();
        Map<String, @Nullable Object> before = LocalDatabase.rows(
                        "select name::text as name, price from menu_items where id = ?", dish)
                .getFirst();
        try {
            LocalDatabase.update(
                    "update menu_items set price = price + 7, name = '{\"ar\": \"غيره\", \"en\": \"Other\"}' where id = ?",
                    dish);

            assertThat(fahd.reads(order).get("items")).isEqualTo(order.get("items"));
            assertThat(fahd.reads(order).get("total")).isEqualTo(order.get("total"));
        } finally {
            LocalDatabase.update(
                    "update menu_items set price = ?, name = ?::jsonb where id = ?",
                    before.get("price"),
                    before.get("name"),
                    dish);
        }
    }

    @Test
    void arePlacedOncePerKeyAndNumberedWithoutAGap() throws Exception {
        Map<String, Object> order = pickup(guest, times(1, anyDish()));
        List<Api.Answer> same = atOnce(8, i -> fahd.places("one-key", order));
        List<Api.Answer> others = atOnce(12, i -> fahd.places(order));

        assertThat(same).extracting(Api.Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(others).extracting(Api.Answer::status).containsOnly(201);
        assertThat(LocalDatabase.rows("select number from orders order by number"))
                .extracting(row -> row.get("number"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 13).boxed().toList());
        assertThat(fahd.places("one-key", delivery(guest, times(1, anyDish()))).code())
                .isEqualTo("idempotency_key_reused");
        assertThat(told(conversation)).hasSize(13);
    }

    @Test
    void goTheirWayAndTheCustomerHearsOfEachStepOnce() {
        JsonNode order = fahd.places(pickup(guest, times(1, anyDish()))).body();
        fahd.moves(order, Map.of("to", "confirmed", "ready_in_minutes", 25));
        Api.Answer again = sultan.moves(order, Map.of("to", "confirmed", "from", "pending"));
        fahd.moves(order, "preparing");
        fahd.moves(order, "ready");
        JsonNode delivered = fahd.moves(order, "delivered").body();
        fahd.moves(order, "delivered");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("status").asString()).isEqualTo("confirmed");
        assertThat(told(conversation)).hasSize(5);
        assertThat(told(conversation).get(1)).contains("تأكد طلبك رقم 1", "خلال 25 دقيقة");
        assertThat(told(conversation).get(3)).contains("جاهز", "استلمه");
        assertThat(StreamSupport.stream(delivered.get("history").spliterator(), false)
                        .map(step -> step.get("status").asString()))
                .containsExactly("pending", "confirmed", "preparing", "ready", "delivered");
        assertThat(delivered.at("/history/4/delivery").asString()).isEqualTo("queued");
        assertThat(delivered.get("delivered_at").asString()).isNotEmpty();
        assertThat(value()).isEqualByComparingTo(order.get("total").decimalValue());
        assertThat(audit(order))
                .containsExactly(
                        "order.placed", "order.confirmed", "order.preparing", "order.ready", "order.delivered");
    }

    @Test
    void areToldInEnglishToWhoReadsItAndWithAnotherWordForADelivery() {
        LocalDatabase.update("update customers set language_preference = 'en' where id = ?", guest);
        JsonNode order = fahd.places(delivery(guest, times(1, anyDish()))).body();
        fahd.moves(order, "confirmed");
        fahd.cancels(order, "out_of_stock");

        assertThat(told(conversation).get(0)).contains("order no. 1 for delivery");
        assertThat(told(conversation).get(1)).contains("confirmed", "driver");
        assertThat(told(conversation).get(2)).startsWith("We are sorry").contains("sold out");
    }

    @Test
    void saySoWhenTheCustomerCannotBeToldAnyMore() {
        JsonNode order = fahd.places(pickup(guest, times(1, anyDish()))).body();
        LocalDatabase.update(
                "update conversations set last_customer_message_at = now() - interval '25 hours' where id = ?",
                conversation);
        JsonNode moved = fahd.moves(order, "confirmed").body();

        assertThat(moved.get("status").asString()).isEqualTo("confirmed");
        assertThat(moved.at("/history/1/not_told").asString()).isEqualTo("window_closed");
        assertThat(moved.at("/history/1").has("message_id")).isFalse();
        assertThat(told(conversation)).hasSize(1);
    }

    @Test
    void areToldAlsoInAConversationThatAColleagueHasOrThatIsResolved() {
        JsonNode order = fahd.places(pickup(guest, times(1, anyDish()))).body();
        api.postAs(sultan.token(), "/api/v1/conversations/" + conversation + "/take-over", Map.of());
        fahd.moves(order, "confirmed");
        api.postAs(sultan.token(), "/api/v1/conversations/" + conversation + "/resolve", Map.of());
        fahd.moves(order, "preparing");

        assertThat(told(conversation)).hasSize(3);
        assertThat(LocalDatabase.number(
                        "select count(*) from messages where conversation_id = ? and sender = 'system' and delivery = 'queued'",
                        conversation))
                .isEqualTo(3);
    }

    @Test
    void moveOnlyAsTheyCan() {
        JsonNode order = fahd.places(pickup(guest, times(1, anyDish()))).body();
        Api.Answer skipped = fahd.moves(order, "ready");
        Api.Answer stale = fahd.moves(order, Map.of("to", "preparing", "from", "confirmed"));
        Api.Answer unexplained = fahd.cancels(order, null);
        Api.Answer outdated = fahd.moves(order, Map.of("to", "confirmed"), "If-Match", "\"v7\"");

        assertThat(skipped.status()).isEqualTo(409);
        assertThat(skipped.code()).isEqualTo("order_cannot_become");
        assertThat(skipped.body().at("/error/details/next/0").asString()).isEqualTo("confirmed");
        assertThat(stale.code()).isEqualTo("order_moved");
        assertThat(stale.body().at("/error/details/status").asString()).isEqualTo("pending");
        assertThat(unexplained.status()).isEqualTo(400);
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(fahd.moves(order, Map.of("to", "confirmed"), "If-Match", "\"v0\"")
                        .status())
                .isEqualTo(200);
        assertThat(told(conversation)).hasSize(2);
    }

    @Test
    void areMovedByOneOfTwoWhoTryAtTheSameTime() throws Exception {
        for (int round = 0; round < 5; round++) {
            JsonNode order = fahd.places(pickup(guest, times(1, anyDish()))).body();
            List<Api.Answer> answers = atOnce(
                    2,
                    i -> i == 0
                            ? fahd.moves(order, Map.of("to", "confirmed", "from", "pending"))
                            : sultan.moves(order, Map.of("to", "cancelled", "from", "pending", "reason", "too_busy")));

            assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers.stream().filter(answer -> answer.status() == 409))
                    .extracting(Api.Answer::code)
                    .containsExactly("order_moved");
            assertThat(fahd.reads(order).get("history").size()).isEqualTo(2);
        }
        assertThat(told(conversation)).hasSize(10);
    }

    @Test
    void belongToABranchAndAreSeenThere() {
        JsonNode inOlaya = sultan.places(pickup(guest, times(1, anyDish()))).body();
        Map<String, Object> elsewhere = new HashMap<>(pickup(guest, times(1, anyDish())));
        elsewhere.put("branch_id", DAMMAM);
        JsonNode inDammam = sultan.places(elsewhere).body();
        Counter stranger = Counter.of(api, STRANGER);

        assertThat(fahd.gets("").body().get("orders")).hasSize(1);
        assertThat(sultan.gets("").body().get("orders")).hasSize(2);
        assertThat(stranger.gets("").body().get("orders")).isEmpty();
        assertThat(fahd.gets("/" + inDammam.get("id").asString()).status()).isEqualTo(404);
        assertThat(fahd.moves(inDammam, "confirmed").status()).isEqualTo(404);
        assertThat(fahd.places(elsewhere).status()).isEqualTo(404);
        UUID guestOfDammam = guestOf(NAJD.justBegun("active", DAMMAM));
        assertThat(fahd.places(pickup(guestOfDammam, times(1, anyDish()))).status())
                .isEqualTo(404);
        assertThat(stranger.gets("/" + inOlaya.get("id").asString()).status()).isEqualTo(404);
        assertThat(stranger.moves(inOlaya, "confirmed").status()).isEqualTo(404);
        assertThat(stranger.places(pickup(guest, times(1, anyDish()))).status()).isEqualTo(404);
    }

    @Test
    void takeNothingThatIsNotTheirsNorToBeHad() {
        UUID foreign = (UUID) Objects.requireNonNull(
                LocalDatabase.rows("select id from menu_items where restaurant_id = ? limit 1", BAHR_SEAFOOD)
                        .getFirst()
                        .get("id"));
        UUID dish = anyDish();
        Map<String, Object> nowhere = new HashMap<>(pickup(guest, times(1, dish)));
        nowhere.put("type", "delivery");
        LocalDatabase.update("update menu_items set is_available = false where id = ?", dish);
        try {
            assertThat(fahd.places(pickup(guest, times(1, dish))).code()).isEqualTo("item_unavailable");
        } finally {
            LocalDatabase.update("update menu_items set is_available = true where id = ?", dish);
        }
        assertThat(fahd.places(pickup(guest, times(1, foreign))).status()).isEqualTo(404);
        assertThat(fahd.places(pickup(UUID.randomUUID(), times(1, dish))).status())
                .isEqualTo(404);
        assertThat(fahd.places(pickup(guest)).status()).isEqualTo(400);
        assertThat(fahd.places(pickup(guest, times(0, dish))).status()).isEqualTo(400);
        assertThat(fahd.places(nowhere)
                        .body()
                        .at("/error/details/fields/address")
                        .asString())
                .isNotEmpty();
        Counter viewer = Counter.of(api, DemoRestaurants.viewer());
        assertThat(viewer.places(pickup(guest, times(1, dish))).status()).isEqualTo(403);
        assertThat(LocalDatabase.number("select count(*) from orders")).isZero();
    }

    @Test
    void standOnTheBoardOldestFirstAndSayWhoWaitsTooLong() {
        JsonNode late = fahd.places(pickup(guest, times(1, anyDish()))).body();
        JsonNode fresh = fahd.places(pickup(guest, times(1, anyDish()))).body();
        JsonNode done = fahd.places(pickup(guest, times(1, anyDish()))).body();
        fahd.cancels(done, "customer_asked");
        LocalDatabase.update(
                "update orders set placed_at = placed_at - interval '20 minutes' where id = ?::uuid",
                late.get("id").asString());

        JsonNode board = fahd.gets("/board?branch_id=" + OLAYA).body();
        JsonNode pending = board.at("/columns/0");

        assertThat(pending.get("status").asString()).isEqualTo("pending");
        assertThat(pending.get("count").asInt()).isEqualTo(2);
        assertThat(pending.at("/orders/0/order/id")).isEqualTo(late.get("id"));
        assertThat(pending.at("/orders/0/late").asBoolean()).isTrue();
        assertThat(pending.at("/orders/0/waiting_minutes").asInt()).isEqualTo(20);
        assertThat(pending.at("/orders/1/order/id")).isEqualTo(fresh.get("id"));
        assertThat(pending.at("/orders/1/late").asBoolean()).isFalse();
        assertThat(board.get("columns")).hasSize(4);
        assertThat(board.get("cancelled_today").asInt()).isEqualTo(1);
        assertThat(sultan.gets("/board?branch_id=" + DAMMAM)
                        .body()
                        .at("/columns/0/count")
                        .asInt())
                .isZero();
    }

    @Test
    void showOnScreensAsTheyComeAndGo() {
        String cursor = api.get("/api/v1/live/events", fahd.token())
                .body()
                .get("cursor")
                .asString();
        JsonNode order = fahd.places(pickup(guest, times(1, anyDish()))).body();
        fahd.moves(order, "confirmed");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode events = api.get("/api/v1/live/events?limit=100&cursor=" + cursor, fahd.token())
                    .body()
                    .get("events");
            assertThat(of(events, "order:new"))
                    .singleElement()
                    .satisfies(data -> assertThat(data.at("/order/id")).isEqualTo(order.get("id")));
            assertThat(of(events, "order:status")).singleElement().satisfies(data -> {
                assertThat(data.get("old_status").asString()).isEqualTo("pending");
                assertThat(data.get("new_status").asString()).isEqualTo("confirmed");
            });
            assertThat(of(events, "message:new")).hasSize(2);
        });
    }

    private static List<JsonNode> of(JsonNode events, String type) {
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.get("type").asString().equals(type))
                .map(event -> event.get("data"))
                .toList();
    }

    @Test
    void areFoundByStateNumberAndGuestAndInPages() {
        for (int i = 0; i < 5; i++) {
            fahd.places(pickup(guest, times(1, anyDish())));
        }
        JsonNode first = fahd.gets("?limit=3").body();
        JsonNode second = fahd.gets(
                        "?limit=3&cursor=" + first.get("next_cursor").asString())
                .body();

        assertThat(numbers(first)).containsExactly(5, 4, 3);
        assertThat(numbers(second)).containsExactly(2, 1);
        assertThat(second.has("next_cursor")).isFalse();
        assertThat(numbers(fahd.gets("?q=%234").body())).containsExactly(4);
        assertThat(numbers(fahd.gets("?q=" + encoded("ام خالد")).body())).hasSize(5);
        assertThat(numbers(fahd.gets("?q=" + encoded("لا أحد")).body())).isEmpty();
        assertThat(numbers(fahd.gets("?status=confirmed&status=ready").body())).isEmpty();
        assertThat(numbers(fahd.gets("?status=pending&date="
                                + first.at("/orders/0/day").asString())
                        .body()))
                .hasSize(5);
        assertThat(fahd.gets("?status=eaten").status()).isEqualTo(400);
        assertThat(fahd.gets("?cursor=nonsense").status()).isEqualTo(400);
    }

    private static List<Integer> numbers(JsonNode page) {
        return StreamSupport.stream(page.get("orders").spliterator(), false)
                .map(order -> order.get("number").asInt())
                .toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static UUID anyDish() {
        return (UUID) Objects.requireNonNull(LocalDatabase.rows(
                        "select id from menu_items where restaurant_id = ? order by price desc limit 1", NAJD_GRILL)
                .getFirst()
                .get("id"));
    }

    private static BigDecimal price(UUID dish) {
        return (BigDecimal) Objects.requireNonNull(LocalDatabase.rows("select price from menu_items where id = ?", dish)
                .getFirst()
                .get("price"));
    }

    private BigDecimal value() {
        return (BigDecimal)
                Objects.requireNonNull(LocalDatabase.rows("select lifetime_value from customers where id = ?", guest)
                        .getFirst()
                        .get("lifetime_value"));
    }

    private static List<String> audit(JsonNode order) {
        return LocalDatabase.rows(
                        "select verb from audit_log where subject_id = ?::uuid order by at, id",
                        order.get("id").asString())
                .stream()
                .map(row -> String.valueOf(row.get("verb")))
                .toList();
    }

    private static List<Api.Answer> atOnce(int many, java.util.function.IntFunction<Api.Answer> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(IntStream.range(0, many)
                            .<Callable<Api.Answer>>mapToObj(i -> () -> work.apply(i))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}

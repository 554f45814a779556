package com.crmres.core.order;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.order.Counter.delivery;
import static com.crmres.core.order.Counter.dish;
import static com.crmres.core.order.Counter.guestOf;
import static com.crmres.core.order.Counter.pickup;
import static com.crmres.core.order.Counter.times;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.testing.LocalDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Nothing is promised to a guest that the branch cannot keep: not when it is closed, and not too far away. */
@CoreApiTest
@SuppressWarnings("unchecked")
class PromisesIT {

    private static final double[] HERE = {24.6949, 46.6853};

    @Autowired
    private Api api;

    private final Kitchen olaya = new Kitchen(OLAYA);
    private Counter fahd;
    private UUID guest;

    @BeforeEach
    void aGuest() {
        LocalDatabase.update("truncate conversations, orders cascade");
        fahd = Counter.of(api, AGENT);
        guest = guestOf(new Chats(NAJD_GRILL).justBegun("active", OLAYA));
        olaya.opensAllDay();
        olaya.liesAt(HERE[0], HERE[1]);
    }

    @AfterEach
    void putBack() {
        olaya.asItWas();
    }

    @Test
    void anOrderOutOfReachIsRefusedAndNobodyIsTold() {
        Answer tooFar = fahd.places(to(40.7, -74.0));
        Answer justOut = fahd.places(to(HERE[0] + 0.0905, HERE[1]));
        Answer justIn = fahd.places(to(HERE[0] + 0.0890, HERE[1]));

        assertThat(tooFar.status()).isEqualTo(409);
        assertThat(tooFar.code()).isEqualTo("address_out_of_reach");
        assertThat(justOut.code()).isEqualTo("address_out_of_reach");
        assertThat(justOut.body().at("/error/details/distance_m").asInt()).isBetween(10_001, 10_200);
        assertThat(justIn.status()).isEqualTo(201);
        assertThat(LocalDatabase.number("select count(*) from orders")).isEqualTo(1);
        assertThat(LocalDatabase.number("select count(*) from messages where sender = 'system'"))
                .isEqualTo(1);
    }

    @Test
    void halfAPointIsNone() {
        Map<String, Object> order = new HashMap<>(delivery(guest, one()));
        order.put("address", Map.of("text", "حي الملقا", "latitude", 24.7));

        assertThat(field(fahd.places(order), "address.longitude")).isEqualTo("هذه القيمة مطلوبة.");
    }

    @Test
    void whatIsMissingIsSaidInTheReadersLanguage() {
        Map<String, Object> nowhere = new HashMap<>(delivery(guest, one()));
        nowhere.remove("address");
        JsonNode order = fahd.places(pickup(guest, one())).body();

        assertThat(field(fahd.places(nowhere), "address")).isEqualTo("هذه القيمة مطلوبة.");
        assertThat(field(fahd.moves(order, Map.of("to", "cancelled"), "Accept-Language", "en"), "reason"))
                .isEqualTo("This value is required.");
    }

    @Test
    void aClosedBranchTakesOrdersOnlyFromThoseWhoSaySo() {
        olaya.opensNever();
        Map<String, Object> order = new HashMap<>(pickup(guest, one()));
        order.remove("even_if_closed");
        String key = UUID.randomUUID().toString();
        Answer refused = fahd.places(key, order);
        order.put("even_if_closed", true);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("branch_closed");
        assertThat(refused.body().at("/error/message").asString()).startsWith("الفرع مغلق الآن");
        assertThat(fahd.places(key, order).status()).isEqualTo(201);
    }

    @Test
    void whatIsScheduledLiesAheadAndWithinTheHours() {
        Instant now = Instant.now();

        assertThat(field(fahd.places(at(Instant.parse("2020-01-01T12:00:00Z"))), "scheduled_for"))
                .isEqualTo("اختر موعدًا لم يحن بعد.");
        assertThat(field(fahd.places(at(Instant.parse("2099-01-01T12:00:00Z"))), "scheduled_for"))
                .isEqualTo("اختر موعدًا خلال الثلاثين يومًا القادمة.");
        assertThat(fahd.places(at(now.plus(Duration.ofDays(29)))).status()).isEqualTo(201);
        olaya.opensNever();
        assertThat(fahd.places(at(now.plus(Duration.ofDays(1)))).code()).isEqualTo("branch_closed_then");
    }

    private Map<String, Object> to(double latitude, double longitude) {
        Map<String, Object> order = new HashMap<>(delivery(guest, one()));
        order.put("address", Map.of("text", "حي الملقا", "latitude", latitude, "longitude", longitude));
        return order;
    }

    private Map<String, Object> at(Instant time) {
        Map<String, Object> order = new HashMap<>(pickup(guest, one()));
        order.put("scheduled_for", time);
        return order;
    }

    private static Map<String, Object> one() {
        return times(1, dish("Lamb mandi"));
    }

    private static String field(Answer answer, String name) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.body().at("/error/details/fields").get(name).asString();
    }
}

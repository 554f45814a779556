package com.crmres.core.order.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.order.CancelReason;
import com.crmres.model.order.DeliveryAddress;
import com.crmres.model.order.Order;
import com.crmres.model.order.OrderLine;
import com.crmres.model.order.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderWordsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalizedText OLAYA = new LocalizedText("فرع العليا", "Olaya");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final List<OrderStatus> ROAD =
            List.of(OrderStatus.CONFIRMED, OrderStatus.PREPARING, OrderStatus.READY, OrderStatus.DELIVERED);

    private final OrderWords words = new OrderWords();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hasASentenceForEachStepInEachLanguage(boolean delivery) {
        Order order = order(delivery);
        assertSaid(order);
        for (OrderStatus step : ROAD) {
            order.advance(step, NOON);
            assertSaid(order);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyItWasCancelled(CancelReason reason) {
        Order order = order(true);
        order.cancel(reason, NOON);
        assertSaid(order);
    }

    @ParameterizedTest
    @CsvSource({"1,دقيقة", "2,دقيقتين", "5,5 دقائق", "10,10 دقائق", "11,11 دقيقة", "45,45 دقيقة", "105,105 دقائق"})
    void countsMinutesAsArabicDoes(int minutes, String said) {
        Order order = order(false);
        order.advance(OrderStatus.CONFIRMED, NOON);
        order.promise(minutes, NOON);

        assertThat(words.about(order, arabic())).contains("خلال " + said + " تقريبًا");
    }

    @Test
    void namesTheAgreedTimeOnTheRestaurantsOwnClock() {
        Order order = order(false);
        order.wanted(Instant.parse("2026-11-22T16:30:00Z"), null);
        order.advance(OrderStatus.CONFIRMED, NOON);

        assertThat(words.about(order, arabic())).contains("يوم الأحد 22 نوفمبر الساعة 7:30 م");
        assertThat(words.about(order, english())).contains("on Sunday, 22 November at 7:30");
    }

    private void assertSaid(Order order) {
        assertThat(words.about(order, arabic()))
                .containsPattern("\\p{IsArabic}")
                .contains("17")
                .doesNotContain("{", "null");
        assertThat(words.about(order, english()))
                .doesNotContainPattern("\\p{IsArabic}")
                .contains("17")
                .doesNotContain("{", "null");
    }

    private static Order order(boolean delivery) {
        Order order = new Order(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2026, 11, 22),
                17,
                NOON);
        order.of(
                List.of(new OrderLine(UUID.randomUUID(), OLAYA, Money.sar("61.50"), List.of(), 1, null)),
                Money.ZERO,
                UUID::randomUUID);
        if (delivery) {
            order.deliverTo(new DeliveryAddress("حي الملقا", null, null));
        }
        return order;
    }

    private static Addressee arabic() {
        return new Addressee(true, OLAYA, RIYADH);
    }

    private static Addressee english() {
        return new Addressee(false, OLAYA, RIYADH);
    }
}

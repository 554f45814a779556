package com.crmres.model.order;

import static com.crmres.model.TestRestaurants.NAJD_GRILL;
import static com.crmres.model.TestRestaurants.OLAYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.model.IllegalMove;
import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.TestCustomers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalizedText KABSA = new LocalizedText("كبسة لحم", "Lamb kabsa");
    private static final Modifier LARGE = Modifier.of(new LocalizedText("كبير", "Large"), Money.sar("6.00"));
    private static final Modifier NUTS = Modifier.of(new LocalizedText("مكسرات", "Nuts"), Money.sar("2.25"));

    private final Order order = new Order(
            UUID.randomUUID(), NAJD_GRILL, OLAYA, TestCustomers.UM_KHALID, LocalDate.of(2026, 11, 22), 17, NOON);

    @Test
    void addsUpDishesWithWhatWasChosenAboutThem() {
        List<OrderItem> items =
                order.of(List.of(line("35.00", 2, LARGE, NUTS), line("4.00", 3)), Money.sar("12.00"), UUID::randomUUID);

        assertThat(items).extracting(OrderItem::total).containsExactly(Money.sar("86.50"), Money.sar("12.00"));
        assertThat(items).extracting(OrderItem::position).containsExactly(0, 1);
        assertThat(order.subtotal()).isEqualTo(Money.sar("98.50"));
        assertThat(order.total()).isEqualTo(Money.sar("110.50"));
        assertThat(order.vat()).isEqualTo(Money.sar("14.41"));
    }

    @Test
    void hasTheTaxInItsPriceAndNotOnTopOfIt() {
        order.of(List.of(line("115.00", 1)), Money.ZERO, UUID::randomUUID);

        assertThat(order.total()).isEqualTo(Money.sar("115.00"));
        assertThat(order.vat()).isEqualTo(Money.sar("15.00"));
    }

    @Test
    void takesACouponOffTheDishesAndNeverOffMoreThanThose() {
        order.of(List.of(line("50.00", 1)), Money.sar("12.00"), UUID::randomUUID);

        order.discount(Money.sar("20.00"));
        assertThat(order.total()).isEqualTo(Money.sar("42.00"));
        assertThat(order.vat()).isEqualTo(Money.sar("5.48"));

        order.discount(Money.sar("80.00"));
        assertThat(order.total()).isEqualTo(Money.sar("12.00"));
    }

    @Test
    void goesStepByStepAndRemembersWhenItCameThere() {
        order.advance(OrderStatus.CONFIRMED, NOON.plusSeconds(60));
        order.promise(25, NOON.plusSeconds(60));

        assertThat(order.promisedAt()).isEqualTo(NOON.plusSeconds(60 + 25 * 60));
        assertThatThrownBy(() -> order.advance(OrderStatus.READY, NOON)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> order.advance(OrderStatus.CANCELLED, NOON)).isInstanceOf(IllegalMove.class);
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.movedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void isCancelledForAReasonAndThenStays() {
        order.cancel(CancelReason.OUT_OF_STOCK, NOON);

        assertThat(order.cancelReason()).isEqualTo(CancelReason.OUT_OF_STOCK);
        assertThatThrownBy(() -> order.advance(OrderStatus.CONFIRMED, NOON)).isInstanceOf(IllegalMove.class);
    }

    private static OrderLine line(String price, int quantity, Modifier... modifiers) {
        return new OrderLine(UUID.randomUUID(), KABSA, Money.sar(price), List.of(modifiers), quantity, null);
    }
}

package com.crmres.model.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {

    private static final Map<OrderStatus, Set<OrderStatus>> LEGAL = new EnumMap<>(Map.of(
            OrderStatus.PENDING, Set.of(OrderStatus.CONFIRMED, OrderStatus.CANCELLED),
            OrderStatus.CONFIRMED, Set.of(OrderStatus.PREPARING, OrderStatus.CANCELLED),
            OrderStatus.PREPARING, Set.of(OrderStatus.READY, OrderStatus.CANCELLED),
            OrderStatus.READY, Set.of(OrderStatus.DELIVERED, OrderStatus.CANCELLED),
            OrderStatus.DELIVERED, Set.of(),
            OrderStatus.CANCELLED, Set.of()));

    @ParameterizedTest
    @EnumSource
    void movesAsTheTableSaysAndNoOtherWay(OrderStatus from) {
        assertThat(Arrays.stream(OrderStatus.values()).filter(from::canBecome))
                .containsExactlyInAnyOrderElementsOf(LEGAL.getOrDefault(from, Set.of()));
        assertThat(from.next()).containsExactlyInAnyOrderElementsOf(LEGAL.getOrDefault(from, Set.of()));
        assertThat(from.isOpen()).isEqualTo(!LEGAL.getOrDefault(from, Set.of()).isEmpty());
    }
}

package com.crmres.core.order;

import com.crmres.core.order.OrderBoard.Card;
import com.crmres.core.order.OrderBoard.Column;
import com.crmres.core.paging.Page;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what people see of orders. */
@Service
class OrderReader {

    private final Tenants tenants;
    private final OrderSearch search;
    private final BoardQueries board;
    private final OrderViews views;
    private final BusinessClock clock;
    private final OrderSettings settings;

    OrderReader(
            Tenants tenants,
            OrderSearch search,
            BoardQueries board,
            OrderViews views,
            BusinessClock clock,
            OrderSettings settings) {
        this.tenants = tenants;
        this.search = search;
        this.board = board;
        this.views = views;
        this.clock = clock;
        this.settings = settings;
    }

    OrderList list(Caller caller, OrderFilter filter) {
        return tenants.read(caller.restaurantId(), () -> {
            Page<PageCursor> page = Page.of(search.find(caller, filter), filter.limit(), place -> place);
            List<UUID> ids = page.rows().stream().map(PageCursor::id).toList();
            return new OrderList(inOrder(caller, ids), page.next());
        });
    }

    OrderBoard board(Caller caller, @Nullable UUID branchId) {
        Instant now = clock.instant();
        return tenants.read(caller.restaurantId(), () -> {
            Map<OrderStatus, Long> counts = board.counts(caller, branchId, now);
            List<OrderResponse> open = inOrder(caller, board.open(caller, branchId));
            return new OrderBoard(
                    now,
                    Arrays.stream(OrderStatus.values())
                            .filter(OrderStatus::isOpen)
                            .map(status -> column(status, counts, open, now))
                            .toList(),
                    counts.getOrDefault(OrderStatus.DELIVERED, 0L),
                    counts.getOrDefault(OrderStatus.CANCELLED, 0L));
        });
    }

    private Column column(OrderStatus status, Map<OrderStatus, Long> counts, List<OrderResponse> open, Instant now) {
        return new Column(
                status,
                counts.getOrDefault(status, 0L),
                open.stream()
                        .filter(order -> order.status() == status)
                        .map(order -> card(order, now))
                        .toList());
    }

    private Card card(OrderResponse order, Instant now) {
        Instant due = due(order);
        return new Card(
                order,
                Math.max(0, Duration.between(order.placedAt(), now).toMinutes()),
                due,
                due != null && now.isAfter(due));
    }

    /** A new order wants an answer soon, also when it is for tomorrow; an accepted one is to be ready as it was promised. */
    private @Nullable Instant due(OrderResponse order) {
        if (order.status() == OrderStatus.PENDING) {
            return order.placedAt().plus(settings.answerWithin());
        }
        if (order.status() == OrderStatus.READY) {
            return null;
        }
        Instant wanted = order.scheduledFor() == null ? order.promisedAt() : order.scheduledFor();
        return wanted == null ? order.placedAt().plus(settings.readyWithin()) : wanted;
    }

    private List<OrderResponse> inOrder(Caller caller, List<UUID> ids) {
        Map<UUID, OrderResponse> orders = views.orders(caller.restaurantId(), ids);
        return ids.stream().map(orders::get).filter(Objects::nonNull).toList();
    }
}

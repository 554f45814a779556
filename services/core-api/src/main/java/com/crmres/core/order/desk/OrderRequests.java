package com.crmres.core.order.desk;

import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.core.order.OrderResponse;
import com.crmres.core.order.OrderViews;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Carries out what a person asks for in one transaction, and shows in it what came of that. */
@Service
class OrderRequests {

    private final Tenants tenants;
    private final OrderDesk desk;
    private final OrderViews views;

    OrderRequests(Tenants tenants, OrderDesk desk, OrderViews views) {
        this.tenants = tenants;
        this.desk = desk;
        this.views = views;
    }

    Placed place(Caller caller, String key, PlaceOrderRequest request) {
        return tenants.write(caller.restaurantId(), () -> {
            Made made = desk.place(caller, key, request);
            return new Placed(views.get(caller, made.subjectId()), made.now());
        });
    }

    OrderResponse move(Caller caller, UUID orderId, @Nullable String ifMatch, MoveRequest request) {
        return tenants.write(caller.restaurantId(), () -> {
            desk.move(caller, orderId, ifMatch, request);
            return views.get(caller, orderId);
        });
    }

    /** An order, and whether this very request placed it. */
    record Placed(OrderResponse order, boolean now) {}
}

package com.crmres.analytics.revenue;

import com.crmres.kit.security.Caller;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders and revenue of the caller's restaurant, day by day. */
@RestController
@RequestMapping("/api/v1/analytics/orders")
class OrderAnalyticsController {

    private final OrderReports reports;

    OrderAnalyticsController(OrderReports reports) {
        this.reports = reports;
    }

    @GetMapping
    OrderReport orderFigures(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "restaurant_id", required = false) @Nullable UUID restaurantId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return reports.of(caller.restaurant(restaurantId), from, to);
    }
}

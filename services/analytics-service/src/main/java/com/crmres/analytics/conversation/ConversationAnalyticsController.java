package com.crmres.analytics.conversation;

import com.crmres.kit.security.Caller;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages, response times, escalations and feedback of the caller's restaurant, day by day. */
@RestController
@RequestMapping("/api/v1/analytics/conversations")
class ConversationAnalyticsController {

    private final ConversationReports reports;

    ConversationAnalyticsController(ConversationReports reports) {
        this.reports = reports;
    }

    @GetMapping
    ConversationReport conversationFigures(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "restaurant_id", required = false) @Nullable UUID restaurantId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return reports.of(caller.restaurant(restaurantId), from, to);
    }
}

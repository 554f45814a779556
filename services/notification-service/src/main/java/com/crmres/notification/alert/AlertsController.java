package com.crmres.notification.alert;

import com.crmres.kit.security.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The alerts of the caller's restaurant and branches. */
@RestController
@RequestMapping("/api/v1/notifications/alerts")
class AlertsController {

    private static final int MOST = 100;

    private final AlertDesk desk;

    AlertsController(AlertDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    AlertPage listAlerts(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST) Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Boolean acknowledged) {
        return desk.list(caller, AlertCursor.of(cursor), acknowledged, limit);
    }

    @PostMapping("/{id}/acknowledge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyRole('OWNER', 'MANAGER', 'AGENT')")
    void acknowledgeAlert(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        desk.acknowledge(caller, id);
    }

    @PostMapping("/acknowledge-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyRole('OWNER', 'MANAGER', 'AGENT')")
    void acknowledgeAllAlerts(@AuthenticationPrincipal Caller caller) {
        desk.acknowledgeAll(caller);
    }
}

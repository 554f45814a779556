package com.crmres.core.order;

import com.crmres.core.api.Versions;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.security.Caller;
import com.crmres.model.order.OrderStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP, for those who look at them. */
@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "Orders")
class OrderController {

    private final OrderReader reader;
    private final OrderViews views;

    OrderController(OrderReader reader, OrderViews views) {
        this.reader = reader;
        this.views = views;
    }

    @GetMapping
    @Operation(operationId = "listOrders", summary = "List or search orders, the newest first")
    OrderList list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "One or more; all unless given")
                    @RequestParam(name = "status", required = false)
                    @Size(max = 6)
                    @Nullable
                    List<@NotNull OrderStatus> status,
            @RequestParam(name = "branch_id", required = false) @Nullable UUID branchId,
            @Parameter(description = "A day of the restaurant's own calendar")
                    @RequestParam(name = "date", required = false)
                    @Nullable
                    LocalDate date,
            @Parameter(description = "An order's number, the customer's name, or part of their phone number")
                    @RequestParam(name = "q", required = false)
                    @Size(max = 100)
                    @Pattern(regexp = "[^\\x00]*")
                    @Nullable
                    String q,
            @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before")
                    @RequestParam(name = "cursor", required = false)
                    @Nullable
                    PageCursor cursor) {
        return reader.list(
                caller, new OrderFilter(status == null ? List.of() : status, branchId, date, q, limit, cursor));
    }

    @GetMapping("/board")
    @Operation(operationId = "getOrderBoard", summary = "Show what is to be done, state by state, the oldest first")
    OrderBoard board(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "branch_id", required = false) @Nullable UUID branchId) {
        return reader.board(caller, branchId);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getOrder", summary = "Get an order with its history")
    ResponseEntity<OrderResponse> get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        OrderResponse order = views.get(caller, id);
        return Versions.of(order, order.version());
    }
}

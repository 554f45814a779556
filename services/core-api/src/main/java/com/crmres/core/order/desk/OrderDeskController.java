package com.crmres.core.order.desk;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.order.OrderResponse;
import com.crmres.core.order.desk.OrderRequests.Placed;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP, for those who take them down and make them. */
@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "Orders")
class OrderDeskController {

    private static final String ERROR = "#/components/schemas/Error";

    private final OrderRequests requests;

    OrderDeskController(OrderRequests requests) {
        this.requests = requests;
    }

    @PostMapping
    @AtLeast(Role.AGENT)
    @Operation(
            operationId = "placeOrder",
            summary = "Take an order down for a customer, who is told of it",
            description = "Under one Idempotency-Key one order is placed, however often the request is repeated."
                    + " While the branch is closed it is taken down with even_if_closed, or scheduled.")
    @ApiResponse(responseCode = "201", description = "Placed")
    @ApiResponse(responseCode = "200", description = "Was placed before under this key: as it is now")
    @ApiResponse(
            responseCode = "409",
            description = "item_unavailable: details.menu_item_id is not to be had just now; branch_does_not_deliver;"
                    + " order_below_minimum: a delivery costs at least details.minimum_order;"
                    + " branch_closed, branch_closed_then: now, or when it is scheduled for, until details.opens_at;"
                    + " address_out_of_reach: details.distance_m is further than details.radius_km",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<OrderResponse> place(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each order")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            @Valid @RequestBody PlaceOrderRequest request) {
        Placed placed = requests.place(caller, key, request);
        OrderResponse order = placed.order();
        return placed.now() ? Versions.created(order, order.version()) : Versions.of(order, order.version());
    }

    @PostMapping("/{id}/moves")
    @AtLeast(Role.AGENT)
    @Operation(
            operationId = "moveOrder",
            summary = "Bring an order further, or cancel it; the customer is told of each step once",
            description = "An order that is there already stays as it is and nobody is told again.")
    @ApiResponse(responseCode = "200", description = "It is there, now or before")
    @ApiResponse(
            responseCode = "409",
            description = "order_moved: it is not in from any more, details.status is where it is;"
                    + " order_cannot_become: from where it is there is no such step, details.next are those there are",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<OrderResponse> move(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Size(max = 200) @Nullable String ifMatch,
            @Valid @RequestBody MoveRequest request) {
        OrderResponse order = requests.move(caller, id, ifMatch, request);
        return Versions.of(order, order.version());
    }
}

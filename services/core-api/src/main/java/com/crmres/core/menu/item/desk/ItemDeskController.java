package com.crmres.core.menu.item.desk;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.menu.item.ItemList;
import com.crmres.core.menu.item.ItemResponse;
import com.crmres.core.menu.item.desk.ItemRequests.Added;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of dishes over HTTP. */
@RestController
@RequestMapping("/api/v1/menu/items")
@Tag(name = "Menu")
class ItemDeskController {

    private static final String ERROR = "#/components/schemas/Error";

    private final ItemRequests requests;

    ItemDeskController(ItemRequests requests) {
        this.requests = requests;
    }

    @PostMapping
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "addMenuItem",
            summary = "Add a dish at the end of a category",
            description = "It needs a category, a name, and a price or sizes. Under one Idempotency-Key one is added.")
    @ApiResponse(responseCode = "201", description = "Added")
    @ApiResponse(responseCode = "200", description = "Was added before under this key: as it is now")
    @ApiResponse(
            responseCode = "409",
            description = "menu_full: no menu has more dishes than details.allowed",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<ItemResponse> add(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each dish")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            @Valid @RequestBody ItemChange item) {
        Added added = requests.add(caller, key, item);
        return added.now()
                ? Versions.created(added.item(), added.item().version())
                : Versions.of(added.item(), added.item().version());
    }

    @PutMapping("/order")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "orderMenuItems", summary = "Put the dishes of a category in another order")
    @ApiResponse(responseCode = "200", description = "In the new order")
    @ApiResponse(
            responseCode = "409",
            description = "menu_order_incomplete: these are not all the dishes of the category",
            content = @Content(schema = @Schema(ref = ERROR)))
    ItemList order(@AuthenticationPrincipal Caller caller, @Valid @RequestBody ItemOrder order) {
        return requests.order(caller, order);
    }

    @PatchMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "changeMenuItem", summary = "Change a dish for all branches; what is absent stays")
    ResponseEntity<ItemResponse> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ItemChange change) {
        ItemResponse item = requests.change(caller, id, ifMatch, change);
        return Versions.of(item, item.version());
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeMenuItem", summary = "Take a dish off the menu for good; orders go on naming it")
    void remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        requests.remove(caller, id, ifMatch);
    }
}

package com.crmres.core.restaurant;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Restaurants over HTTP. */
@RestController
@RequestMapping("/api/v1/restaurants")
@Tag(name = "Restaurants")
class RestaurantController {

    private final RestaurantReader reader;
    private final RestaurantDesk desk;

    RestaurantController(RestaurantReader reader, RestaurantDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping
    @Operation(operationId = "listRestaurants", summary = "List the restaurants one works in")
    RestaurantList list(@AuthenticationPrincipal Caller caller) {
        return reader.list(caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getRestaurant", summary = "Get the restaurant with all that it decides about itself")
    ResponseEntity<RestaurantResponse> get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        RestaurantResponse restaurant = reader.get(caller, id);
        return Versions.of(restaurant, restaurant.version());
    }

    @PatchMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "changeRestaurant",
            summary = "Change the restaurant; what is absent stays",
            description =
                    "For those who work in all branches. What is absent from a section stays as well; a list that is sent"
                            + " replaces the whole list.")
    ResponseEntity<RestaurantResponse> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RestaurantChange change) {
        RestaurantResponse restaurant = desk.change(caller, id, ifMatch, change);
        return Versions.of(restaurant, restaurant.version());
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.OWNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteRestaurant",
            summary = "Close the restaurant: nobody signs in to it, and its numbers answer no more",
            description = "What happened in it is kept until it is erased.")
    void delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody Deletion deletion) {
        desk.delete(caller, id, deletion.confirm());
    }
}

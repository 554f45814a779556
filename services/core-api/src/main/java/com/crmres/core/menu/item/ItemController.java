package com.crmres.core.menu.item;

import com.crmres.core.api.Versions;
import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dishes over HTTP. */
@RestController
@RequestMapping("/api/v1/menu/items")
@Tag(name = "Menu")
class ItemController {

    private final ItemReader reader;

    ItemController(ItemReader reader) {
        this.reader = reader;
    }

    @GetMapping
    @Operation(operationId = "listMenuItems", summary = "List dishes in the menu's order, as they are for all branches")
    ItemList list(@AuthenticationPrincipal Caller caller, @Valid @ParameterObject ItemQuery query) {
        return reader.list(caller, query);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getMenuItem", summary = "Get a dish with what branches do otherwise")
    ResponseEntity<ItemResponse> get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        ItemResponse item = reader.get(caller, id);
        return Versions.of(item, item.version());
    }
}

package com.crmres.core.menu.category;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.menu.category.CategoryDesk.Added;
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
import java.util.List;
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

/** Headings of the menu over HTTP. */
@RestController
@RequestMapping("/api/v1/menu/categories")
@Tag(name = "Menu")
class CategoryController {

    private static final String ERROR = "#/components/schemas/Error";

    private final CategoryDesk desk;

    CategoryController(CategoryDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "addMenuCategory", summary = "Add a heading at the end of the menu")
    @ApiResponse(responseCode = "201", description = "Added")
    @ApiResponse(responseCode = "200", description = "Was added before under this key: as it is now")
    @ApiResponse(
            responseCode = "409",
            description = "menu_full: no menu has more headings than details.allowed",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<CategoryResponse> add(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each heading")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            @Valid @RequestBody CategoryChange category) {
        Added added = desk.add(caller, key, category);
        return added.now()
                ? Versions.created(added.category(), added.category().version())
                : Versions.of(added.category(), added.category().version());
    }

    @PutMapping("/order")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "orderMenuCategories", summary = "Put the headings in another order")
    @ApiResponse(responseCode = "200", description = "In the new order")
    @ApiResponse(
            responseCode = "409",
            description = "menu_order_incomplete: these are not all the headings there are now",
            content = @Content(schema = @Schema(ref = ERROR)))
    Ordered order(@AuthenticationPrincipal Caller caller, @Valid @RequestBody CategoryOrder order) {
        return new Ordered(desk.order(caller, order));
    }

    @PatchMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "changeMenuCategory", summary = "Rename a heading")
    ResponseEntity<CategoryResponse> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CategoryChange change) {
        CategoryResponse category = desk.change(caller, id, ifMatch, change);
        return Versions.of(category, category.version());
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeMenuCategory", summary = "Remove an empty heading")
    @ApiResponse(
            responseCode = "409",
            description = "menu_category_not_empty: there are dishes under it",
            content = @Content(schema = @Schema(ref = ERROR)))
    void remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.remove(caller, id, ifMatch);
    }

    /** Headings in the menu's order. */
    @Schema(name = "MenuCategoryList")
    record Ordered(List<CategoryResponse> categories) {}
}

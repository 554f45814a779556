package com.crmres.core.menu;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The menu over HTTP. */
@RestController
@RequestMapping("/api/v1/menu")
@Tag(name = "Menu")
class MenuController {

    private final MenuReader reader;

    MenuController(MenuReader reader) {
        this.reader = reader;
    }

    @GetMapping
    @Operation(
            operationId = "getMenu",
            summary = "Get the whole menu, with what it costs and what can be had in a branch now")
    MenuResponse get(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Without it the menu as it is for all branches")
                    @RequestParam(name = "branch_id", required = false)
                    @Nullable
                    UUID branchId) {
        return reader.get(caller, branchId);
    }
}

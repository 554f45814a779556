package com.crmres.core.privacy.erasure;

import com.crmres.core.api.AtLeast;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forgetting a customer, over HTTP. */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Privacy")
class ErasureController {

    private final ErasureDesk desk;
    private final ErasureReader erasures;

    ErasureController(ErasureDesk desk, ErasureReader erasures) {
        this.desk = desk;
        this.erasures = erasures;
    }

    @PostMapping("/{id}/erase")
    @AtLeast(Role.OWNER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a customer; cannot be undone",
            description =
                    "They are gone at once, and open conversations are closed; the rest follows within about a minute"
                            + " and is counted. Whoever writes from the same number later is somebody new.")
    @ApiResponse(
            responseCode = "409",
            description = "order_under_way: deliver or cancel it first",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Error")))
    @ApiResponse(
            responseCode = "422",
            description = "idempotency_key_reused: the key stands for another request",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Error")))
    ErasureResponse erase(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each request")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            @Valid @RequestBody ErasureRequest request) {
        return desk.erase(caller, id, key, request);
    }

    @GetMapping("/erasures")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "listErasures", summary = "List erasures, the newest first")
    ErasureList list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable PageCursor cursor) {
        return erasures.list(caller, limit, cursor);
    }

    @GetMapping("/erasures/{id}")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "getErasure", summary = "Get an erasure with its steps and what they took: the proof")
    ErasureResponse get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        return erasures.get(caller, id);
    }
}

package com.crmres.core.whatsapp.number;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.whatsapp.number.NumberOrders.Change;
import com.crmres.core.whatsapp.number.NumberOrders.Connection;
import com.crmres.core.whatsapp.number.NumberRequests.Connected;
import com.crmres.core.whatsapp.number.NumberView.NumberList;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** WhatsApp numbers over HTTP. */
@RestController
@RequestMapping("/api/v1/whatsapp/numbers")
@Tag(name = "WhatsApp")
class NumberController {

    private static final String ERROR = "#/components/schemas/Error";

    private final NumberRequests requests;

    NumberController(NumberRequests requests) {
        this.requests = requests;
    }

    @GetMapping
    @Operation(operationId = "listNumbers", summary = "List the numbers of the branches one works in")
    NumberList list(@AuthenticationPrincipal Caller caller) {
        return requests.list(caller);
    }

    @PostMapping
    @AtLeast(Role.OWNER)
    @Operation(
            operationId = "connectNumber",
            summary = "Connect a number of the restaurant's business account",
            description = "The token proves whose the account is; it is sealed and never shown. The templates that ship"
                    + " with the product are handed to Meta for the account.")
    @ApiResponse(responseCode = "201", description = "Connected")
    @ApiResponse(responseCode = "200", description = "Was connected before under this key: as it is now")
    @ApiResponse(
            responseCode = "409",
            description = "tier_limit, number_connected, number_taken, number_not_of_account, account_unknown, or what"
                    + " Meta refused: meta_token_refused, meta_permission_missing, meta_not_found, meta_refused",
            content = @Content(schema = @Schema(ref = ERROR)))
    @ApiResponse(
            responseCode = "503",
            description = "meta_silent or gateway_unavailable: try again",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<NumberView> connect(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each number")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            @Valid @RequestBody Connection wanted) {
        Connected connected = requests.connect(caller, key, wanted);
        return connected.now()
                ? Versions.created(connected.number(), connected.number().version())
                : Versions.of(connected.number(), connected.number().version());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getNumber", summary = "Get a number with how it stands with Meta")
    ResponseEntity<NumberView> get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        NumberView number = requests.get(caller, id);
        return Versions.of(number, number.version());
    }

    @PatchMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "changeNumber", summary = "Give a number to a branch, or to all of them")
    ResponseEntity<NumberView> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Size(max = 200) @Nullable String ifMatch,
            @Valid @RequestBody Change change) {
        NumberView number = requests.change(caller, id, ifMatch, change);
        return Versions.of(number, number.version());
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.OWNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "disconnectNumber",
            summary = "Disconnect a number; what guests write to it is no longer heard",
            description = "At Meta it stays registered; deregister it first where it is to be used elsewhere.")
    void disconnect(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Size(max = 200) @Nullable String ifMatch) {
        requests.disconnect(caller, id, ifMatch);
    }
}

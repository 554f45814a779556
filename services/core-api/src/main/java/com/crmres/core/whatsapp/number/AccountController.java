package com.crmres.core.whatsapp.number;

import com.crmres.core.api.AtLeast;
import com.crmres.core.whatsapp.number.NumberOrders.Token;
import com.crmres.core.whatsapp.number.NumberView.AccountList;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** WhatsApp Business accounts over HTTP. */
@RestController
@RequestMapping("/api/v1/whatsapp/accounts")
@Tag(name = "WhatsApp")
class AccountController {

    private static final String DIGITS = "\\d{1,32}";

    private final NumberRequests requests;

    AccountController(NumberRequests requests) {
        this.requests = requests;
    }

    @GetMapping
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "listAccounts",
            summary = "List the business accounts, and whether each has a token",
            description = "For those who work in all branches.")
    AccountList list(@AuthenticationPrincipal Caller caller) {
        return requests.accounts(caller);
    }

    @PutMapping("/{waba_id}/token")
    @AtLeast(Role.OWNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "giveAccountToken",
            summary = "Give an account its token, or a new one; it is sealed and never shown",
            description = "Meta is asked first whether it opens the account. All services use it within a minute.")
    @ApiResponse(
            responseCode = "409",
            description =
                    "meta_token_refused, meta_permission_missing or meta_not_found: Meta does not open the account with it",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Error")))
    void giveToken(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("waba_id") @Pattern(regexp = DIGITS) String wabaId,
            @Valid @RequestBody Token token) {
        requests.giveToken(caller, wabaId, token);
    }

    @DeleteMapping("/{waba_id}/token")
    @AtLeast(Role.OWNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "takeAccountToken", summary = "Forget the token of an account")
    void takeToken(
            @AuthenticationPrincipal Caller caller, @PathVariable("waba_id") @Pattern(regexp = DIGITS) String wabaId) {
        requests.takeToken(caller, wabaId);
    }
}

package com.crmres.core.coupon;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.coupon.CouponPages.Code;
import com.crmres.core.coupon.CouponPages.CodeList;
import com.crmres.core.coupon.CouponPages.CouponList;
import com.crmres.core.coupon.CouponPages.Taken;
import com.crmres.core.coupon.CouponRequests.Outcome;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coupons over HTTP. */
@RestController
@RequestMapping("/api/v1/coupons")
@Tag(name = "Coupons")
class CouponController {

    private static final String ERROR = "#/components/schemas/Error";
    private static final String KEY = "[\\x21-\\x7E]{1,64}";

    private final CouponRequests requests;

    CouponController(CouponRequests requests) {
        this.requests = requests;
    }

    @GetMapping
    @Operation(operationId = "listCoupons", summary = "List what is given away, the newest first")
    CouponList list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable PageCursor cursor) {
        return requests.list(caller, limit, cursor);
    }

    @PostMapping
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "defineCoupon", summary = "Define something to give away")
    @ApiResponse(responseCode = "201", description = "Defined")
    ResponseEntity<CouponResponse> define(
            @AuthenticationPrincipal Caller caller, @Valid @RequestBody CouponRequest request) {
        CouponResponse coupon = requests.define(caller, request);
        return Versions.created(coupon, coupon.version());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCoupon", summary = "Get a coupon")
    ResponseEntity<CouponResponse> get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        CouponResponse coupon = requests.get(caller, id);
        return Versions.of(coupon, coupon.version());
    }

    @PatchMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "changeCoupon",
            summary = "Change what a coupon is called, until when it is valid, or its limits")
    ResponseEntity<CouponResponse> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Size(max = 200) @Nullable String ifMatch,
            @Valid @RequestBody CouponChange change) {
        CouponResponse coupon = requests.change(caller, id, ifMatch, change);
        return Versions.of(coupon, coupon.version());
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteCoupon",
            summary = "Take a coupon back; codes that are out are worth nothing any more")
    void delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Size(max = 200) @Nullable String ifMatch) {
        requests.delete(caller, id, ifMatch);
    }

    @GetMapping("/{id}/codes")
    @AtLeast(Role.AGENT)
    @Operation(
            operationId = "listCouponCodes",
            summary = "List who was given a coupon and what came of it, the newest first")
    CodeList codes(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable PageCursor cursor) {
        return requests.codes(caller, id, limit, cursor);
    }

    @PostMapping("/{id}/codes")
    @AtLeast(Role.AGENT)
    @Operation(operationId = "issueCoupon", summary = "Give a customer a code of their own")
    @ApiResponse(responseCode = "201", description = "Given")
    @ApiResponse(responseCode = "200", description = "Was given before under this key")
    @ApiResponse(
            responseCode = "409",
            description = "coupon_over or coupon_used_up: there is nothing to give any more",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<Code> issue(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each code")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = KEY)
                    String key,
            @Valid @RequestBody IssueRequest request) {
        return answer(requests.issue(caller, id, key, request.customerId()));
    }

    @PostMapping("/redeem")
    @AtLeast(Role.AGENT)
    @Operation(
            operationId = "redeemCoupon",
            summary = "Take a code, once however many try",
            description = "For an order it is taken off the dishes; at the till the caller says what is to be paid.")
    @ApiResponse(responseCode = "201", description = "Taken")
    @ApiResponse(responseCode = "200", description = "Was taken before under this key")
    @ApiResponse(
            responseCode = "409",
            description = "coupon_redeemed, coupon_over, coupon_early, coupon_used_up, coupon_customer_limit,"
                    + " coupon_below_minimum, coupon_of_another, order_has_coupon or order_closed",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<Taken> redeem(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each code taken")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = KEY)
                    String key,
            @Valid @RequestBody RedeemRequest request) {
        return answer(requests.redeem(caller, key, request));
    }

    private static <T> ResponseEntity<T> answer(Outcome<T> outcome) {
        return ResponseEntity.status(outcome.now() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(outcome.thing());
    }
}

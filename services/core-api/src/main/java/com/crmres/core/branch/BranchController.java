package com.crmres.core.branch;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.branch.BranchRequests.Opened;
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

/** Branches over HTTP. */
@RestController
@RequestMapping("/api/v1/branches")
@Tag(name = "Branches")
class BranchController {

    private static final String ERROR = "#/components/schemas/Error";

    private final BranchReader reader;
    private final BranchRequests requests;

    BranchController(BranchReader reader, BranchRequests requests) {
        this.reader = reader;
        this.requests = requests;
    }

    @GetMapping
    @Operation(operationId = "listBranches", summary = "List the branches one works in, with whether they are open now")
    BranchList list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Only those that customers hear of, or only the others")
                    @RequestParam(name = "active", required = false)
                    @Nullable
                    Boolean active) {
        return reader.list(caller, active);
    }

    @PostMapping
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "openBranch",
            summary = "Open a branch",
            description = "For those who work in all branches. Under one Idempotency-Key one branch is opened.")
    @ApiResponse(responseCode = "201", description = "Opened")
    @ApiResponse(responseCode = "200", description = "Was opened before under this key: as it is now")
    @ApiResponse(
            responseCode = "409",
            description = "tier_limit: the tier allows no more, with details.allowed",
            content = @Content(schema = @Schema(ref = ERROR)))
    @ApiResponse(
            responseCode = "422",
            description = "idempotency_key_reused: the key stands for another request",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<BranchResponse> open(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each branch")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            @Valid @RequestBody BranchChange branch) {
        Opened opened = requests.open(caller, key, branch);
        return opened.now()
                ? Versions.created(opened.branch(), opened.branch().version())
                : Versions.of(opened.branch(), opened.branch().version());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getBranch", summary = "Get a branch with whether it is open now")
    ResponseEntity<BranchResponse> get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        BranchResponse branch = reader.get(caller, id);
        return Versions.of(branch, branch.version());
    }

    @PatchMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "changeBranch", summary = "Change a branch; what is absent stays")
    ResponseEntity<BranchResponse> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody BranchChange change) {
        BranchResponse branch = requests.change(caller, id, ifMatch, change);
        return Versions.of(branch, branch.version());
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "closeBranch",
            summary = "Close a branch for good; what happened in it is kept",
            description =
                    "For those who work in all branches. Those who work in other branches too go on there; invitations"
                            + " to this branch alone are withdrawn, and API keys of this branch alone end.")
    @ApiResponse(
            responseCode = "409",
            description =
                    "branch_has_number: customers still write to it; branch_has_orders: {orders} of them are not finished;"
                            + " only_branch: {user_ids} work nowhere else",
            content = @Content(schema = @Schema(ref = ERROR)))
    void close(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        requests.close(caller, id, ifMatch);
    }
}

package com.crmres.core.menu.branch;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.menu.item.BranchOffer;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** In what branches differ from the menu, over HTTP. */
@RestController
@RequestMapping("/api/v1/menu/items/{id}/branches/{branch_id}")
@Tag(name = "Menu")
class BranchItemController {

    private final BranchItemDesk desk;

    BranchItemController(BranchItemDesk desk) {
        this.desk = desk;
    }

    @PutMapping
    @AtLeast(Role.AGENT)
    @Operation(
            operationId = "putBranchMenuItem",
            summary = "Let a branch differ from the menu: not served, sold out, or at its own price",
            description = "What is absent is as everywhere. Agents say in their own branches what can be had; the price"
                    + " takes a manager.")
    ResponseEntity<BranchOffer> put(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("branch_id") UUID branchId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody BranchItemChange change) {
        BranchOffer offer = desk.put(caller, id, branchId, ifMatch, change);
        return Versions.of(offer, offer.version());
    }

    @DeleteMapping
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeBranchMenuItem", summary = "Let a branch follow the menu again")
    void remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("branch_id") UUID branchId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.remove(caller, id, branchId, ifMatch);
    }
}

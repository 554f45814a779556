package com.crmres.core.conversation.label;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A restaurant's labels over HTTP. */
@RestController
@RequestMapping("/api/v1/labels")
@Tag(name = "Labels")
class LabelController {

    private static final String ERROR = "#/components/schemas/Error";

    private final LabelDesk labels;

    LabelController(LabelDesk labels) {
        this.labels = labels;
    }

    @GetMapping
    @Operation(operationId = "listLabels", summary = "List what conversations may be labelled with, in order")
    LabelList list(@AuthenticationPrincipal Caller caller) {
        return labels.list(caller);
    }

    @PostMapping
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "addLabel", summary = "Add a label; a restaurant has at most 100")
    @ApiResponse(responseCode = "201", description = "Added")
    @ApiResponse(
            responseCode = "409",
            description = "label_exists: another is called so, with details.label_id; too_many_labels",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<LabelResponse> add(@AuthenticationPrincipal Caller caller, @Valid @RequestBody NewLabel label) {
        LabelResponse added = labels.add(caller, label);
        return Versions.created(added, added.version());
    }

    @PatchMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "changeLabel",
            summary = "Change a label or its place; conversations that have it show it so")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(
            responseCode = "409",
            description = "label_exists: another is called so, with details.label_id",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<LabelResponse> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LabelChange change) {
        LabelResponse changed = labels.change(caller, id, ifMatch, change);
        return Versions.of(changed, changed.version());
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteLabel", summary = "Delete a label; it comes off all conversations")
    void delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        labels.delete(caller, id, ifMatch);
    }
}

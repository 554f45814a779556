package com.crmres.core.conversation.canned;

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
import org.springdoc.core.annotations.ParameterObject;
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

/** Canned replies over HTTP. */
@RestController
@RequestMapping("/api/v1/canned-replies")
@Tag(name = "Canned replies")
class CannedReplyController {

    private static final String ERROR = "#/components/schemas/Error";

    private final CannedReplyDesk replies;
    private final Rendering rendering;

    CannedReplyController(CannedReplyDesk replies, Rendering rendering) {
        this.replies = replies;
        this.rendering = rendering;
    }

    @GetMapping
    @Operation(operationId = "listCannedReplies", summary = "List or search the replies that are kept ready")
    CannedReplyList list(@AuthenticationPrincipal Caller caller, @Valid @ParameterObject CannedReplyFilter filter) {
        return replies.list(caller, filter);
    }

    @PostMapping
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "addCannedReply", summary = "Keep a reply ready; a restaurant has at most 300")
    @ApiResponse(responseCode = "201", description = "Kept")
    @ApiResponse(
            responseCode = "409",
            description = "shortcut_taken; too_many_canned_replies, with details.allowed",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<CannedReplyResponse> add(
            @AuthenticationPrincipal Caller caller, @Valid @RequestBody NewCannedReply reply) {
        CannedReplyResponse added = replies.add(caller, reply);
        return Versions.created(added, added.version());
    }

    @PatchMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @Operation(operationId = "changeCannedReply", summary = "Change a canned reply; what is absent stays")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(
            responseCode = "409",
            description = "shortcut_taken: another reply has it",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<CannedReplyResponse> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CannedReplyChange change) {
        CannedReplyResponse changed = replies.change(caller, id, ifMatch, change);
        return Versions.of(changed, changed.version());
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCannedReply", summary = "Delete a canned reply; what was said with it stays")
    void delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        replies.delete(caller, id, ifMatch);
    }

    @PostMapping("/{id}/render")
    @AtLeast(Role.AGENT)
    @Operation(
            operationId = "renderCannedReply",
            summary = "Fill a canned reply in for a conversation, in its customer's language; nothing is sent")
    RenderedReply render(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody RenderRequest request) {
        return rendering.render(caller, id, request.conversationId());
    }
}

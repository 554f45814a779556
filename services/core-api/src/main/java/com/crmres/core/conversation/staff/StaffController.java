package com.crmres.core.conversation.staff;

import com.crmres.core.api.AtLeast;
import com.crmres.core.conversation.ConversationResponse;
import com.crmres.core.conversation.MessageResponse;
import com.crmres.core.conversation.staff.StaffRequests.Written;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conversations over HTTP, for those who answer in them. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
@Tag(name = "Conversations")
class StaffController {

    private final StaffRequests requests;
    private final ReadMarks marks;

    StaffController(StaffRequests requests, ReadMarks marks) {
        this.requests = requests;
        this.marks = marks;
    }

    @PostMapping("/messages")
    @AtLeast(Role.AGENT)
    @AsItStands
    @Operation(
            operationId = "reply",
            summary = "Write to the customer; takes the conversation over when the AI has it",
            description = "Under one Idempotency-Key one message is sent, however often the request is repeated.")
    @ApiResponse(responseCode = "201", description = "Written, and on its way")
    @ApiResponse(responseCode = "200", description = "Was written before under this key: as it is now")
    @ApiResponse(
            responseCode = "422",
            description = "idempotency_key_reused: the key stands for another request",
            content = @Content(schema = @Schema(ref = AsItStands.ERROR)))
    ResponseEntity<MessageResponse> reply(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each message")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            @Valid @RequestBody ReplyRequest reply) {
        Written written = requests.reply(caller, id, key, reply);
        return ResponseEntity.status(written.now() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(written.message());
    }

    @PostMapping("/take-over")
    @AtLeast(Role.AGENT)
    @AsItStands
    @Operation(operationId = "takeOver", summary = "Answer from now on; the AI is silent")
    @ApiResponse(responseCode = "200", description = "Taken over, now or before")
    ConversationResponse takeOver(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestBody(required = false) @Nullable MoveRequest request) {
        return requests.takeOver(caller, id, MoveRequest.isForced(request));
    }

    @PostMapping("/hand-back")
    @AtLeast(Role.AGENT)
    @AsItStands
    @Operation(operationId = "handBack", summary = "Let the AI answer again, beginning with what nobody has answered")
    @ApiResponse(responseCode = "200", description = "The AI has it")
    ConversationResponse handBack(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestBody(required = false) @Nullable MoveRequest request) {
        return requests.handBack(caller, id, MoveRequest.isForced(request));
    }

    @PostMapping("/resolve")
    @AtLeast(Role.AGENT)
    @AsItStands
    @Operation(
            operationId = "resolve",
            summary = "Close the conversation; what the customer writes next opens another one")
    @ApiResponse(responseCode = "200", description = "Closed, now or before")
    ConversationResponse resolve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestBody(required = false) @Nullable MoveRequest request) {
        return requests.resolve(caller, id, MoveRequest.isForced(request));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "markRead", summary = "Remember how far the caller has read")
    void read(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody ReadRequest request) {
        marks.read(caller, id, request.seq());
    }
}

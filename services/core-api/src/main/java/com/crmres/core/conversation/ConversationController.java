package com.crmres.core.conversation;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conversations over HTTP, for those who read them. */
@RestController
@RequestMapping("/api/v1/conversations")
@Tag(name = "Conversations")
class ConversationController {

    private final ConversationReader conversations;

    ConversationController(ConversationReader conversations) {
        this.conversations = conversations;
    }

    @GetMapping
    @Operation(operationId = "listConversations", summary = "List or search conversations, each with its last message")
    ConversationList list(@AuthenticationPrincipal Caller caller, @Valid @ParameterObject ConversationFilter filter) {
        return conversations.list(caller, filter);
    }

    @GetMapping("/counts")
    @Operation(operationId = "countConversations", summary = "Count the open conversations that the caller sees")
    CountsResponse counts(@AuthenticationPrincipal Caller caller) {
        return conversations.counts(caller);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getConversation",
            summary = "Get a conversation with its last 50 messages in order, or with 50 older ones")
    ConversationResponse get(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Parameter(description = "next_cursor of the answer before: gives the messages before those")
                    @RequestParam(name = "messages_before", required = false)
                    @Min(1)
                    @Nullable
                    Long messagesBefore) {
        return conversations.get(caller, id, messagesBefore);
    }
}

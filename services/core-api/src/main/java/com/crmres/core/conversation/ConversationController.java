package com.crmres.core.conversation;

import com.crmres.kit.security.Caller;
import com.crmres.model.conversation.ConversationStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conversations over HTTP. */
@RestController
@RequestMapping("/api/v1/conversations")
@Tag(name = "Conversations")
class ConversationController {

    private final ConversationReader conversations;

    ConversationController(ConversationReader conversations) {
        this.conversations = conversations;
    }

    @GetMapping
    @Operation(
            operationId = "listConversations",
            summary = "List conversations, the most recently active first, each with its last message")
    ConversationList list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "The caller's own restaurant; any other is not found")
                    @RequestParam(name = "restaurant_id", required = false)
                    @Nullable
                    UUID restaurantId,
            @RequestParam(name = "status", required = false) @Nullable ConversationStatus status,
            @RequestParam(name = "branch_id", required = false) @Nullable UUID branchId,
            @RequestParam(name = "limit", defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) @Max(100_000) int offset,
            @Parameter(description = "next_cursor of the page before, in place of an offset")
                    @RequestParam(name = "cursor", required = false)
                    @Nullable
                    PageCursor cursor) {
        caller.restaurant(restaurantId);
        return conversations.list(caller, new ConversationFilter(status, branchId, limit, offset, cursor));
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

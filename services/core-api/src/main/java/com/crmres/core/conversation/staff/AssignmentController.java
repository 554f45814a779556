package com.crmres.core.conversation.staff;

import com.crmres.core.api.AtLeast;
import com.crmres.core.conversation.ConversationResponse;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has a conversation, over HTTP. */
@RestController
@RequestMapping("/api/v1/conversations")
@Tag(name = "Conversations")
class AssignmentController {

    private final StaffRequests requests;
    private final Assignees assignees;

    AssignmentController(StaffRequests requests, Assignees assignees) {
        this.requests = requests;
        this.assignees = assignees;
    }

    @GetMapping("/assignees")
    @Operation(
            operationId = "listAssignees",
            summary = "List those whom a conversation may be given to: who answers customers there")
    AssigneeList assignees(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "The conversation's branch; without it everybody who answers customers")
                    @RequestParam(name = "branch_id", required = false)
                    @Nullable
                    UUID branchId) {
        return assignees.of(caller, branchId);
    }

    @PostMapping("/{id}/assign")
    @AtLeast(Role.AGENT)
    @AsItStands
    @Operation(
            operationId = "assign",
            summary = "Give a conversation to oneself, to a colleague or to nobody; the AI is silent",
            description = "Whoever is given it has taken it over. Given to nobody, it waits for a person again.")
    @ApiResponse(responseCode = "200", description = "As it is now")
    ConversationResponse assign(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @Valid @RequestBody AssignRequest request) {
        return requests.assign(caller, id, request);
    }
}

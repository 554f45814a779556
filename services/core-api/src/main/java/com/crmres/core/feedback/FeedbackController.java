package com.crmres.core.feedback;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import com.crmres.model.feedback.Sentiment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feedback over HTTP. */
@RestController
@RequestMapping("/api/v1/feedback")
@Tag(name = "Feedback")
class FeedbackController {

    private final FeedbackDesk desk;

    FeedbackController(FeedbackDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(operationId = "listFeedback", summary = "List what guests thought, the newest first")
    FeedbackPage list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "rating", required = false) @Min(1) @Max(5) @Nullable Integer rating,
            @RequestParam(name = "sentiment", required = false) @Nullable Sentiment sentiment,
            @RequestParam(name = "branch_id", required = false) @Nullable UUID branchId,
            @Parameter(description = "open: somebody has to see to it; done: somebody has")
                    @RequestParam(name = "follow_up", required = false)
                    @Nullable
                    FollowUpStatus followUp,
            @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before")
                    @RequestParam(name = "cursor", required = false)
                    @Nullable
                    PageCursor cursor) {
        return desk.list(caller, new FeedbackFilter(rating, sentiment, branchId, followUp, limit, cursor));
    }

    @GetMapping("/summary")
    @Operation(
            operationId = "summariseFeedback",
            summary = "Add up what guests thought over some days; the last 30 unless told")
    FeedbackSummary summary(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to) {
        return desk.summary(caller, from, to);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getFeedback", summary = "Get a feedback")
    ResponseEntity<FeedbackResponse> get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        FeedbackResponse feedback = desk.get(caller, id);
        return Versions.of(feedback, feedback.version());
    }

    @PatchMapping("/{id}/follow-up")
    @AtLeast(Role.AGENT)
    @Operation(
            operationId = "followUpFeedback",
            summary = "Take down what is done about a feedback, or who is to do it")
    ResponseEntity<FeedbackResponse> followUp(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Size(max = 200) @Nullable String ifMatch,
            @Valid @RequestBody FollowUpRequest request) {
        FeedbackResponse feedback = desk.followUp(caller, id, ifMatch, request);
        return Versions.of(feedback, feedback.version());
    }
}

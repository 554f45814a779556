package com.crmres.core.feedback;

import com.crmres.core.paging.PageCursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feedback, the newest first. */
@Schema(name = "FeedbackPage")
record FeedbackPage(
        List<FeedbackResponse> feedback,

        @Nullable @Schema(description = "Give it as cursor to go on; absent on the last page")
        PageCursor nextCursor) {}

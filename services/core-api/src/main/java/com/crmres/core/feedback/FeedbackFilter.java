package com.crmres.core.feedback;

import com.crmres.core.paging.PageCursor;
import com.crmres.model.feedback.Sentiment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which feedback a list shows. */
record FeedbackFilter(
        @Nullable Integer rating,
        @Nullable Sentiment sentiment,
        @Nullable UUID branchId,
        @Nullable FollowUpStatus followUp,
        int limit,
        @Nullable PageCursor cursor) {}

package com.crmres.core.conversation;

import com.crmres.core.paging.PageCursor;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.conversation.HandledBy;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which conversations a list shows, and in which order; a cursor takes the place of the offset. */
record ConversationFilter(
        @BindParam("restaurant_id")
        @Parameter(name = "restaurant_id", description = "The caller's own restaurant; any other is not found")
        @Nullable
        UUID restaurantId,

        @Nullable ConversationStatus status,

        @BindParam("branch_id") @Parameter(name = "branch_id") @Nullable
        UUID branchId,

        @Parameter(
                description =
                        "Words of messages (three letters or more), of the customer's name, or part of their number;"
                                + " spelling variants of Arabic letters, marks and digits count as one")
        @Size(max = 100)
        @Pattern(regexp = "[^\\x00]*")
        @Nullable
        String q,

        @BindParam("handled_by") @Parameter(name = "handled_by") @Nullable
        HandledBy handledBy,

        @BindParam("assigned_to") @Parameter(name = "assigned_to", description = "A person's id, or me") @Nullable
        Assignee assignedTo,

        @BindParam("label_id") @Parameter(name = "label_id", description = "Only those with this label") @Nullable
        UUID labelId,

        @Parameter(
                description =
                        "Only those with messages of the customer that the caller has not read; open ones unless a status is given")
        @Nullable
        Boolean unread,

        @Parameter(description = "Only those that want a person whom nobody has become yet") @Nullable
        Boolean waiting,

        @Parameter(
                description =
                        "recent: the most recently active first; waiting: the longest wait first, only what waits")
        @Nullable
        Sort sort,

        @Parameter(description = "20 unless asked for") @Min(1) @Max(100) @Nullable
        Integer limit,

        @Min(0) @Max(100_000) @Nullable Integer offset,

        @Parameter(description = "next_cursor of the page before, in place of an offset") @Nullable
        PageCursor cursor) {

    private static final int USUAL_LIMIT = 20;

    int size() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    int start() {
        return offset == null || cursor != null ? 0 : offset;
    }

    Sort order() {
        return sort == null ? Sort.RECENT : sort;
    }

    boolean isSearch() {
        return q != null && !q.isBlank();
    }

    boolean onlyUnread() {
        return Boolean.TRUE.equals(unread);
    }

    boolean onlyWaiting() {
        return Boolean.TRUE.equals(waiting) || order() == Sort.WAITING;
    }
}

package com.crmres.core.conversation;

import com.crmres.core.paging.PageCursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of conversations. */
@Schema(name = "ConversationList")
record ConversationList(
        List<ConversationResponse> conversations,

        @Schema(
                description =
                        "How many there are over all pages. Beyond 10,000 it is counted once a minute; a search tells it"
                                + " where this page is the last, and not behind a cursor")
        @Nullable
        Long total,

        @Schema(description = "The cursor of the next page; absent on the last") @Nullable
        PageCursor nextCursor) {}

package com.crmres.core.conversation;

import com.crmres.model.conversation.ConversationStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which conversations a list shows; a cursor takes the place of the offset. */
record ConversationFilter(
        @Nullable ConversationStatus status,
        @Nullable UUID branchId,
        int limit,
        int offset,
        @Nullable PageCursor cursor) {}

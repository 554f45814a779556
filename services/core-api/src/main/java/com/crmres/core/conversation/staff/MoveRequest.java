package com.crmres.core.conversation.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a conversation is moved. */
@Schema(name = "Move")
record MoveRequest(
        @Nullable @Schema(description = "Also when a colleague has it")
        Boolean force) {

    static boolean isForced(@Nullable MoveRequest request) {
        return request != null && Boolean.TRUE.equals(request.force());
    }
}

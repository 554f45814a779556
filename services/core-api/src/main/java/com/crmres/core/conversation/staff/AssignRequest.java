package com.crmres.core.conversation.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a conversation is to be given to. */
@Schema(name = "Assignment")
record AssignRequest(
        @Nullable @Schema(description = "Oneself or a colleague; null takes it from whoever has it, and it waits again")
        UUID userId,

        @Nullable @Schema(description = "Also from a colleague who has it")
        Boolean force) {

    boolean isForced() {
        return Boolean.TRUE.equals(force);
    }
}

package com.crmres.core.conversation.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a conversation is taken over. */
@Schema(name = "TakeOver")
record TakeOverRequest(
        @Nullable @Schema(description = "Also from a colleague who has it")
        Boolean force) {

    boolean fromColleagueToo() {
        return Boolean.TRUE.equals(force);
    }
}

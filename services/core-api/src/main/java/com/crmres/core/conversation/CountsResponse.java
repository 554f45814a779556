package com.crmres.core.conversation;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many open conversations the caller sees, and of which kind. */
@Schema(name = "ConversationCounts")
record CountsResponse(
        @Schema(description = "Active or escalated") long open,

        @Schema(description = "Those that want a person whom nobody has become yet")
        long waiting,

        @Schema(description = "Those that the caller has taken over")
        long mine,

        @Schema(description = "Those whose customer said something that the caller has not read")
        long unread) {}

package com.crmres.core.conversation.canned;

import io.swagger.v3.oas.annotations.media.Schema;

/** A canned reply as it would be said; nothing is sent by that. */
@Schema(name = "RenderedReply")
record RenderedReply(
        String text,

        @Schema(
                description = "The customer's, or the other where the reply says nothing in theirs",
                allowableValues = {"ar", "en"})
        String language) {}

package com.crmres.core.conversation;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why a message did not reach its customer, in the words of the caller's language. */
@Schema(name = "MessageFailure")
public record FailureResponse(
        @Schema(description = "Meta's code; 0 where we withheld it, -1 where nobody told what became of it")
        int code,

        @Schema(description = "Meta's own words, or our name of the cause")
        String title,

        String reason,

        @Schema(description = "What a person can do now") String advice,

        @Schema(description = "Whether sending the same again later may help")
        boolean retryable) {}

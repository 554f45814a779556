package com.crmres.core.privacy.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An erasure as the API shows it: when it is finished, the proof. */
@Schema(name = "Erasure")
record ErasureResponse(
        UUID id,
        UUID customerId,
        UUID requestedBy,
        Instant requestedAt,

        @Nullable @Schema(description = "When nothing was left; absent while it is carried out")
        Instant finishedAt,

        @Nullable @Schema(description = "Only of a single erasure")
        List<StepResponse> steps) {

    /** One of the steps. */
    @Schema(name = "ErasureStep")
    record StepResponse(
            @Schema(allowableValues = {"rows", "objects", "dead_letters", "caches", "verified"})
            String name,

            @Schema(description = "How much of what was taken away; in verified how much was left, which is nothing")
            Map<String, Long> counts,

            Instant doneAt) {}

    ErasureResponse with(List<StepResponse> steps) {
        return new ErasureResponse(id, customerId, requestedBy, requestedAt, finishedAt, steps);
    }
}

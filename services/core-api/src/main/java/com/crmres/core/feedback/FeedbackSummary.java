package com.crmres.core.feedback;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What guests thought over some days, in numbers. */
@Schema(name = "FeedbackSummary")
record FeedbackSummary(
        LocalDate from,
        LocalDate to,
        long count,

        @Nullable @Schema(description = "Of those with a rating", minimum = "1", maximum = "5")
        BigDecimal averageRating,

        @Schema(description = "How many gave one star, two, ... five; those without a rating are in none")
        Map<Integer, Long> ratings,

        @Schema(description = "How many felt positive, neutral, negative, mixed")
        Map<String, Long> sentiments,

        Open followUp) {

    /** What was to be seen to. */
    @Schema(name = "FeedbackSummaryFollowUp")
    record Open(long open, long done) {}
}

package com.crmres.core.branch;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** From where one looks, and for which branches. */
record NearestQuery(
        @Parameter(example = "24.7136") @NotNull @DecimalMin("-90") @DecimalMax("90")
        Double latitude,

        @Parameter(example = "46.6753") @NotNull @DecimalMin("-180") @DecimalMax("180")
        Double longitude,

        @Parameter(description = "Only those that are open now, or only the others") @Nullable
        Boolean open,

        @Parameter(description = "Only those that deliver there, or only the others") @Nullable
        Boolean delivers,

        @Min(1) @Max(50) @Nullable Integer limit) {

    int most() {
        return limit == null ? 10 : limit;
    }

    boolean wants(NearestBranches.Near near) {
        return (open == null || open == near.openNow()) && (delivers == null || delivers == near.delivers());
    }
}

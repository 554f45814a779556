package com.crmres.core.customer.merge;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who is the same person. */
@Schema(name = "CustomerMergeRequest")
record MergeRequest(
        @Schema(description = "The record that goes over into this one") @NotNull
        UUID otherId) {}

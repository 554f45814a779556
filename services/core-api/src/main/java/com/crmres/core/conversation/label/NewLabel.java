package com.crmres.core.conversation.label;

import com.crmres.model.conversation.LabelColour;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A label that is to be. */
@Schema(name = "NewLabel")
record NewLabel(
        @NotNull @Valid LabelName name,
        @NotNull LabelColour colour,

        @Nullable @Min(0) @Max(99) @Schema(description = "Its place among the others, from 0; the last unless given")
        Integer position) {}

package com.crmres.core.feedback;

import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done about a feedback, or by whom it is to be. */
@Schema(name = "FollowUp")
record FollowUpRequest(
        @NotNull @Schema(allowableValues = {"open", "done"}) FollowUpStatus status,

        @Nullable
        @Size(max = 1000)
        @Visible(orEmpty = true)
        @Schema(description = "As it is from now on; without one there is none")
        String note,

        @Nullable @Schema(description = "Somebody who works here; nobody unless given")
        UUID assignedTo) {}

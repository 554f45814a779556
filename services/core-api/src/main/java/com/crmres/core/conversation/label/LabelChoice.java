package com.crmres.core.conversation.label;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** All labels that a conversation is to have. */
@Schema(name = "LabelChoice")
record LabelChoice(
        @NotNull @Size(max = 20) @Schema(description = "None takes all off")
        List<@NotNull UUID> labelIds) {}

package com.crmres.core.whatsapp.template;

import com.crmres.model.template.TemplateCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A template to be written and handed to Meta. */
@Schema(name = "WriteTemplate")
record TemplateRequest(
        @NotNull
        @Size(max = 600)
        @Schema(description = "Small letters, digits and underscores", example = "order_ready_today")
        String name,

        @NotNull
        @Size(max = 10)
        @Schema(description = "As Meta spells it: ar, en or one of their countries", example = "ar")
        String language,

        @NotNull
        @Schema(
                description =
                        "utility for what a guest asked for, marketing for everything that offers or gives something")
        TemplateCategory category,

        @Nullable
        @Pattern(regexp = "\\d{1,32}")
        @Schema(description = "The business account; needed where there are several", example = "102290129340398")
        String wabaId,

        @NotNull @Valid Wording wording) {}

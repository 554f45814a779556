package com.crmres.core.whatsapp.template;

import com.crmres.model.template.TemplateCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** What of a template is to be different; what is left out stays. */
@Schema(name = "ChangeTemplate")
record TemplateChange(
        @Nullable @Schema(description = "Only as long as Meta has not taken it")
        TemplateCategory category,

        @Nullable @Valid @Schema(description = "Takes the place of all that it said")
        Wording wording) {}

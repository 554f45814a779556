package com.crmres.core.profile;

import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person changes of themselves; what is absent stays. */
@Schema(name = "MeChange")
record ProfileChange(
        @Nullable @Size(min = 1, max = 100) @Visible(inLine = true) @Schema(example = "سلطان العتيبي")
        String name,

        @Nullable @Pattern(regexp = "ar|en") @Schema(allowableValues = {"ar", "en"})
        String locale) {}

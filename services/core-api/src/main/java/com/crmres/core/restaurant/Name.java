package com.crmres.core.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A name in both languages. */
@Schema(name = "Name")
public record Name(
        @NotBlank @Size(max = 100) @Visible(inLine = true) @Schema(example = "فرع العليا")
        String ar,

        @NotBlank @Size(max = 100) @Visible(inLine = true) @Schema(example = "Olaya")
        String en) {

    public LocalizedText text() {
        return new LocalizedText(ar.strip(), en.strip());
    }
}

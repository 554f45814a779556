package com.crmres.core.menu.item.desk;

import com.crmres.model.LocalizedText;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A description in both languages. */
@Schema(name = "MenuItemText")
record ItemText(
        @NotBlank @Size(max = 500) @Visible @Schema(example = "دجاج على الفحم مع رز بالبهارات")
        String ar,

        @NotBlank @Size(max = 500) @Visible @Schema(example = "Charcoal chicken with spiced rice")
        String en) {

    LocalizedText text() {
        return new LocalizedText(ar.strip(), en.strip());
    }
}

package com.crmres.core.conversation.label;

import com.crmres.model.LocalizedText;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a label says, in both languages. */
@Schema(name = "LabelName")
record LabelName(
        @NotBlank @Size(max = 40) @Visible(inLine = true) @Schema(example = "شكوى")
        String ar,

        @NotBlank @Size(max = 40) @Visible(inLine = true) @Schema(example = "Complaint")
        String en) {

    LocalizedText text() {
        return new LocalizedText(ar.strip(), en.strip());
    }
}

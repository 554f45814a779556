package com.crmres.core.customer.note;

import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a note says. */
@Schema(name = "CustomerNoteRequest")
record NoteRequest(
        @Schema(example = "تفضّل الطاولة عند النافذة") @NotBlank @Size(max = 2000) @Visible
        String text) {}

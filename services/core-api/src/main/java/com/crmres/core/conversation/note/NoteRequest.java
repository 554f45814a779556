package com.crmres.core.conversation.note;

import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a note says. */
@Schema(name = "ConversationNoteRequest")
record NoteRequest(
        @Schema(example = "وعدناها بطبق حلى في زيارتها القادمة") @NotBlank @Size(max = 2000) @Visible
        String text) {}

package com.crmres.core.conversation.note;

import com.crmres.core.conversation.PersonResponse;
import com.crmres.model.conversation.ConversationNote;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note as the API shows it. */
@Schema(name = "ConversationNote")
record NoteResponse(
        UUID id,
        String text,
        @Nullable PersonResponse writtenBy,

        @Schema(description = "Whether the caller wrote it, and so may change it")
        boolean own,

        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "For If-Match") long version) {

    static NoteResponse of(NoteView view, UUID reader) {
        ConversationNote note = view.note();
        return new NoteResponse(
                note.id(),
                note.text(),
                PersonResponse.of(note.writtenBy(), view.writer()),
                note.isBy(reader),
                note.createdAt(),
                note.updatedAt(),
                note.version());
    }
}

package com.crmres.core.customer.note;

import com.crmres.core.conversation.PersonResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note as the API shows it. */
@Schema(name = "CustomerNote")
record NoteResponse(
        UUID id,
        String text,
        @Nullable PersonResponse writtenBy,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "For If-Match") long version) {

    static NoteResponse of(NoteView view) {
        return new NoteResponse(
                view.note().id(),
                view.note().text(),
                PersonResponse.of(view.note().writtenBy(), view.writer()),
                view.note().createdAt(),
                view.note().updatedAt(),
                view.note().version());
    }
}

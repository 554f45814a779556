package com.crmres.core.conversation.canned;

import com.crmres.model.conversation.CannedReply;
import com.crmres.model.conversation.CannedText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A canned reply as it is kept. */
@Schema(name = "CannedReply")
record CannedReplyResponse(
        UUID id,
        String shortcut,
        String title,

        @Schema(description = "With its placeholders; in one language or both")
        CannedText text,

        @Nullable @Schema(description = "The branch it is for; absent when it is for all")
        UUID branchId,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Raised by each change; the ETag carries it")
        long version) {

    static CannedReplyResponse of(CannedReply reply) {
        return new CannedReplyResponse(
                reply.id(),
                reply.shortcut(),
                reply.title(),
                reply.text(),
                reply.branchId(),
                reply.createdAt(),
                reply.updatedAt(),
                reply.version());
    }
}

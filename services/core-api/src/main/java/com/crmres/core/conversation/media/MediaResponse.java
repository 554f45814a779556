package com.crmres.core.conversation.media;

import com.crmres.model.media.Attachment;
import com.crmres.model.media.MediaState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The file of a message. */
@Schema(name = "MessageMedia")
record MediaResponse(
        @Schema(
                description =
                        "pending: it is being fetched; stored: url leads to it; else reason says why there is none")
        MediaState state,

        @Nullable
        @Schema(
                description = "A code: type_not_allowed, content_differs, too_large, infected, url_not_allowed,"
                        + " hash_differs, meta_unreachable, meta_<Meta's code> ...; of a pending file, why the last attempt"
                        + " failed")
        String reason,

        @Nullable @Schema(description = "A signed link that leads to the stored file for a few minutes")
        String url,

        @Nullable @Schema(description = "When the link ends")
        Instant urlExpiresAt,

        @Nullable @Schema(description = "By the file's own beginning once it is stored, before as Meta tells it")
        String mimeType,

        @Nullable @Schema(description = "In bytes") Long size,

        @Nullable @Schema(description = "As the sender calls it; of documents only")
        String fileName,

        @Schema(description = "Whether a virus scanner found nothing; false where none is configured")
        boolean scanned) {

    static MediaResponse of(Attachment attachment, @Nullable String url, @Nullable Instant until) {
        return new MediaResponse(
                attachment.state(),
                attachment.reason(),
                url,
                until,
                attachment.mimeType(),
                attachment.size(),
                attachment.fileName(),
                attachment.isScanned());
    }
}

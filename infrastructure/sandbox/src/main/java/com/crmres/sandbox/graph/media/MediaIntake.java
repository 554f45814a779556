package com.crmres.sandbox.graph.media;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a file before it is kept: format, size, and whether its first bytes are those of its format. */
@Component
class MediaIntake {

    private static final long STATIC_STICKER = 100 << 10;

    private final MediaFiles files;

    MediaIntake(MediaFiles files) {
        this.files = files;
    }

    MediaFile take(String wabaId, String mimeType, byte[] bytes, @Nullable String filename) {
        check(mimeType, bytes);
        return files.upload(wabaId, mimeType, bytes, filename);
    }

    static void check(String mimeType, byte[] bytes) {
        FileKind type = FileKind.of(mimeType)
                .orElseThrow(
                        () -> GraphErrors.invalidParam("Param file must be a file with one of the following types: "
                                + String.join(", ", FileKind.allMimeTypes()) + ". Received file of type '" + mimeType
                                + "'."));
        Limits.require(bytes.length > 0, () -> GraphErrors.mediaUpload("The file is empty."));
        long most = type == FileKind.STICKER && !MagicBytes.isAnimated(bytes) ? STATIC_STICKER : type.mostBytes();
        Limits.require(
                bytes.length <= most,
                () -> GraphErrors.mediaUpload(type.title() + " file of " + bytes.length
                        + " bytes is too big. Max file size we currently support: " + most + " bytes."));
        Limits.require(
                MagicBytes.fit(FileKind.bare(mimeType), bytes),
                () -> GraphErrors.mediaUpload("The file does not hold what its type " + mimeType + " says."));
    }
}

package com.crmres.core.conversation.media;

import com.crmres.kit.error.InvalidRequest;
import com.crmres.model.media.file.FileFormat;
import com.crmres.model.media.file.FileKind;
import com.crmres.model.media.file.Head;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A form with a file and what is said of it. Nothing of it is believed: the file is what it begins like. */
record FileForm(
        Part file,
        FileFormat format,
        FileKind kind,
        @Nullable String caption,
        @Nullable UUID replyTo,
        boolean force) {

    private static final int LONGEST_CAPTION = 1024;
    private static final int LONGEST_NAME = 240;

    /** @param most the largest file that is taken of whatever kind */
    static FileForm of(HttpServletRequest request, long most) throws IOException {
        Part file = file(request, most);
        Head head = head(file);
        String type = Objects.requireNonNullElse(file.getContentType(), "");
        FileFormat format = FileFormat.of(type, named(file), head).orElseThrow(FileRefused::notSendable);
        FileKind kind = FileKind.sentAs(format)
                .filter(one -> one.sends(format.mimeType(), head))
                .orElseThrow(FileRefused::notSendable);
        long largest = Math.min(most, kind.mostBytes(head));
        if (file.getSize() > largest) {
            throw FileRefused.tooLarge(largest);
        }
        return new FileForm(
                file,
                format,
                kind,
                caption(request, kind),
                field(request, "reply_to", UUID::fromString),
                Boolean.TRUE.equals(field(request, "force", Boolean::parseBoolean)));
    }

    private static Part file(HttpServletRequest request, long most) {
        try {
            Part file = request.getPart("file");
            if (file == null || file.getSize() == 0) {
                throw new InvalidRequest(Map.of("fields", Map.of("file", "missing")));
            }
            return file;
        } catch (IllegalStateException larger) {
            throw FileRefused.tooLarge(most);
        } catch (ServletException | IOException noForm) {
            throw FileRefused.unreadable();
        }
    }

    private static Head head(Part file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return Head.of(bytes);
        }
    }

    private static @Nullable String caption(HttpServletRequest request, FileKind kind) {
        String caption = field(request, "caption", String::strip);
        if (caption == null || caption.isEmpty()) {
            return null;
        }
        boolean fits = caption.codePointCount(0, caption.length()) <= LONGEST_CAPTION && caption.indexOf(0) < 0;
        if (!fits) {
            throw new InvalidRequest(Map.of("fields", Map.of("caption", "invalid")));
        }
        if (kind == FileKind.AUDIO || kind == FileKind.STICKER) {
            throw new InvalidRequest(Map.of("fields", Map.of("caption", "not_with_this_file")));
        }
        return caption;
    }

    private static <T> @Nullable T field(HttpServletRequest request, String name, Function<String, T> read) {
        String given = request.getParameter(name);
        try {
            return given == null || given.isEmpty() ? null : read.apply(given);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidRequest(Map.of("fields", Map.of(name, "invalid")));
        }
    }

    /** As the customer reads it: a document keeps its name, which leads nowhere. */
    @Nullable
    String fileName() {
        if (kind != FileKind.DOCUMENT) {
            return null;
        }
        String name = named(file);
        int[] points = name.codePoints().limit(LONGEST_NAME).toArray();
        return name.isBlank() ? "file." + format.ending() : new String(points, 0, points.length);
    }

    private static String named(Part file) {
        String told = Objects.requireNonNullElse(file.getSubmittedFileName(), "");
        return told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
    }
}

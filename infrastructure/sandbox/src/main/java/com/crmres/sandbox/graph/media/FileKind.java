package com.crmres.sandbox.graph.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is sent as, with the formats and the size that Meta takes. */
public enum FileKind {
    IMAGE("Image", 5 << 20, "image/jpeg", "image/png"),
    VIDEO("Video", 16 << 20, "video/mp4", "video/3gpp"),
    AUDIO("Audio", 16 << 20, "audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus"),
    STICKER("Sticker", 500 << 10, "image/webp"),
    DOCUMENT(
            "Document",
            100 << 20,
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final String title;
    private final long mostBytes;
    private final List<String> mimeTypes;

    FileKind(String title, long mostBytes, String... mimeTypes) {
        this.title = title;
        this.mostBytes = mostBytes;
        this.mimeTypes = List.of(mimeTypes);
    }

    /** The kind that this format is sent as, by its name without parameters. */
    public static Optional<FileKind> of(String mimeType) {
        return Arrays.stream(values()).filter(type -> type.takes(mimeType)).findFirst();
    }

    static List<String> allMimeTypes() {
        return Arrays.stream(values()).flatMap(type -> type.mimeTypes.stream()).toList();
    }

    /** The name of a format without its parameters. */
    static String bare(String mimeType) {
        int parameters = mimeType.indexOf(';');
        return (parameters < 0 ? mimeType : mimeType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    long mostBytes() {
        return mostBytes;
    }

    List<String> mimeTypes() {
        return mimeTypes;
    }

    public boolean takes(String mimeType) {
        return mimeTypes.contains(bare(mimeType));
    }
}

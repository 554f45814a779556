package com.crmres.core.menu.photo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a file is by its first bytes, whatever it is called. */
enum PictureKind {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    WEBP("webp", "image/webp");

    private static final int[] JPEG_START = {0xFF, 0xD8, 0xFF};
    private static final int[] PNG_START = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER = 12;

    private final String ending;
    private final String mediaType;

    PictureKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<PictureKind> of(byte[] bytes) {
        if (starts(bytes, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (starts(bytes, PNG_START)) {
            return Optional.of(PNG);
        }
        return isWebP(bytes) ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int[] with) {
        return bytes.length >= with.length
                && IntStream.range(0, with.length).allMatch(at -> (bytes[at] & 0xFF) == with[at]);
    }

    private static boolean isWebP(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(HEADER, bytes.length), StandardCharsets.ISO_8859_1);
        return start.length() == HEADER && start.startsWith("RIFF") && start.endsWith("WEBP");
    }
}

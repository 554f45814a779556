package com.crmres.model.media.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The first bytes of a file. */
public record Head(byte[] bytes) {

    /** So many bytes tell every format apart. */
    public static final int LENGTH = 512;

    private static final int CHANNELS = 9;
    private static final int WEBP_FLAGS = 20;

    /** Of a stream, which stands behind it afterwards. */
    public static Head of(InputStream file) throws IOException {
        return new Head(file.readNBytes(LENGTH));
    }

    boolean begins(String magic) {
        return holds(0, magic);
    }

    /** Whether these characters of one byte each stand there. */
    boolean holds(int offset, String magic) {
        return bytes.length >= offset + magic.length()
                && new String(bytes, offset, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }

    /** Whether a frame of sound begins here: eleven or more bits that are set. */
    boolean isFrame(int mask) {
        return bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & mask) == mask;
    }

    boolean isOpusOfOneChannel() {
        int opus = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("OpusHead");
        return opus > 0 && bytes.length > opus + CHANNELS && bytes[opus + CHANNELS] == 1;
    }

    /** Whether a WebP moves. */
    boolean isAnimated() {
        return holds(12, "VP8X") && bytes.length > WEBP_FLAGS && (bytes[WEBP_FLAGS] & 0x02) != 0;
    }

    /** Whether it may be read as text. */
    boolean isText() {
        if (begins("\u00ff\u00fe") || begins("\u00fe\u00ff")) {
            return true;
        }
        for (byte each : bytes) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }
}

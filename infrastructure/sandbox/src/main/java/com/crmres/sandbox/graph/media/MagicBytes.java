package com.crmres.sandbox.graph.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Whether a file begins as its format does. */
final class MagicBytes {

    private static final Pattern OPENINGS = Pattern.compile("application/vnd\\.openxmlformats.*");

    private MagicBytes() {}

    static boolean fit(String mimeType, byte[] bytes) {
        if (OPENINGS.matcher(mimeType).matches()) {
            return begins(bytes, 0, "PK");
        }
        return switch (mimeType) {
            case "image/jpeg" -> begins(bytes, 0, "\u00ff\u00d8\u00ff");
            case "image/png" -> begins(bytes, 0, "\u0089PNG\r\n");
            case "image/webp" -> begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP");
            case "video/mp4", "video/3gpp", "audio/mp4" -> begins(bytes, 4, "ftyp");
            case "audio/ogg", "audio/opus" -> begins(bytes, 0, "OggS") && holdsOpus(bytes);
            case "audio/amr" -> begins(bytes, 0, "#!AMR");
            case "audio/mpeg" -> begins(bytes, 0, "ID3") || isFrame(bytes, 0xe0);
            case "audio/aac" -> isFrame(bytes, 0xf0);
            case "application/pdf" -> begins(bytes, 0, "%PDF-");
            case "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint" ->
                begins(bytes, 0, "\u00d0\u00cf\u0011\u00e0");
            default -> true;
        };
    }

    /** Whether a sticker moves. */
    static boolean isAnimated(byte[] webp) {
        return begins(webp, 12, "VP8X") && webp.length > 20 && (webp[20] & 0x02) != 0;
    }

    /** Meta takes ogg files with one channel of opus only. */
    private static boolean holdsOpus(byte[] ogg) {
        int head = new String(ogg, 0, Math.min(ogg.length, 200), StandardCharsets.ISO_8859_1).indexOf("OpusHead");
        return head > 0 && ogg.length > head + 9 && ogg[head + 9] == 1;
    }

    private static boolean isFrame(byte[] bytes, int mask) {
        return bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & mask) == mask;
    }

    private static boolean begins(byte[] bytes, int offset, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= offset + wanted.length
                && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
    }
}

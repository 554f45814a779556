package com.crmres.core.menu.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** WebP files, which the JDK cannot read: looked through part by part, and kept without what a camera writes beside. */
final class WebP {

    private static final int HEADER = 12;
    private static final int PART = 8;
    private static final Set<String> KEPT = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP");
    private static final int OTHER_FLAGS = ~(0x08 | 0x04 | 0x02);

    private final ByteBuffer from;
    private final ByteBuffer to;
    private long pixels;

    private WebP(byte[] file) {
        this.from = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.to = ByteBuffer.allocate(file.length + 1).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The picture alone; one that moves is refused. */
    static byte[] plain(byte[] file, int mostPixels) {
        try {
            return new WebP(file).plain(mostPixels);
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            throw PictureRefused.unreadable();
        }
    }

    private byte[] plain(int mostPixels) {
        to.put(0, from, 0, HEADER).position(HEADER);
        int at = HEADER;
        while (at + PART <= from.limit()) {
            int length = from.getInt(at + 4);
            if (length < 0) {
                throw PictureRefused.unreadable();
            }
            copy(name(at), at, length);
            at += PART + length + (length & 1);
        }
        check(mostPixels);
        to.putInt(4, to.position() - PART);
        byte[] kept = new byte[to.position()];
        to.get(0, kept);
        return kept;
    }

    private String name(int at) {
        byte[] name = new byte[4];
        from.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private void copy(String name, int at, int length) {
        if (!KEPT.contains(name)) {
            return;
        }
        int start = to.position();
        to.put(start, from, at, PART + length).position(start + PART + length);
        if ((length & 1) == 1) {
            to.put((byte) 0);
        }
        switch (name) {
            case "VP8X" -> to.put(start + PART, (byte) (to.get(start + PART) & OTHER_FLAGS));
            case "VP8 " -> measured(from.getShort(at + PART + 6) & 0x3FFF, from.getShort(at + PART + 8) & 0x3FFF);
            case "VP8L" -> {
                int sides = from.getInt(at + PART + 1);
                measured((sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1);
            }
            default -> {}
        }
    }

    private void measured(int width, int height) {
        pixels = Math.max(pixels, (long) width * height);
    }

    private void check(int mostPixels) {
        if (pixels == 0) {
            throw PictureRefused.unreadable();
        }
        if (pixels > mostPixels) {
            throw PictureRefused.tooManyPixels(mostPixels);
        }
    }
}

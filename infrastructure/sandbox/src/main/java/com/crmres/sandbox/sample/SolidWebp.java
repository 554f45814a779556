package com.crmres.sandbox.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A lossless WebP of one colour: every code has a single symbol, so that its pixels take no bits at all. */
final class SolidWebp {

    private static final int[] GREEN_RED_BLUE_ALPHA_DISTANCE = {0xa4, 0xe8, 0x2f, 0xff, 0};

    private SolidWebp() {}

    static byte[] square(int side) {
        byte[] data = pixels(side);
        ByteBuffer file = ByteBuffer.allocate(20 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(12 + data.length)
                .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data);
        return file.array();
    }

    private static byte[] pixels(int side) {
        Bits bits = new Bits();
        bits.write(0x2f, 8);
        bits.write(side - 1, 14);
        bits.write(side - 1, 14);
        bits.write(0, 1 + 3);
        // no transform, no colour cache, one group of codes
        bits.write(0, 3);
        for (int symbol : GREEN_RED_BLUE_ALPHA_DISTANCE) {
            // a simple code of one symbol with eight bits
            bits.write(0b101, 3);
            bits.write(symbol, 8);
        }
        return bits.padded();
    }

    /** Bits, the lowest first. */
    private static final class Bits {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int current;
        private int filled;

        void write(int value, int count) {
            for (int i = 0; i < count; i++) {
                current |= (value >> i & 1) << filled++;
                if (filled == 8) {
                    flush();
                }
            }
        }

        byte[] padded() {
            flush();
            if (bytes.size() % 2 == 1) {
                bytes.write(0);
            }
            return bytes.toByteArray();
        }

        private void flush() {
            if (filled > 0) {
                bytes.write(current);
                current = 0;
                filled = 0;
            }
        }
    }
}

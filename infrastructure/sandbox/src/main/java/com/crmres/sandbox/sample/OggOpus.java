package com.crmres.sandbox.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** A voice note in which nobody speaks: one channel of opus in an ogg container. */
final class OggOpus {

    private static final int SERIAL = 0x4e616a64;
    private static final int FRAME_SAMPLES = 960;
    private static final byte[] SILENT_FRAME = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};
    private static final int FRAMES_PER_PAGE = 50;

    private OggOpus() {}

    static byte[] silence(Duration length) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(page(2, 0, 0, List.of(head())));
        file.writeBytes(page(0, 0, 1, List.of(tags())));
        long frames = length.toMillis() / 20;
        for (int page = 0; (long) page * FRAMES_PER_PAGE < frames; page++) {
            long until = Math.min(frames, (page + 1L) * FRAMES_PER_PAGE);
            int count = (int) (until - (long) page * FRAMES_PER_PAGE);
            file.writeBytes(page(
                    until == frames ? 4 : 0,
                    until * FRAME_SAMPLES,
                    page + 2,
                    Collections.nCopies(count, SILENT_FRAME)));
        }
        return file.toByteArray();
    }

    private static byte[] head() {
        return little(19)
                .put(ascii("OpusHead"))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) 312)
                .putInt(48_000)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] tags() {
        return little(23)
                .put(ascii("OpusTags"))
                .putInt(7)
                .put(ascii("sandbox"))
                .putInt(0)
                .array();
    }

    private static byte[] page(int flags, long position, int sequence, List<byte[]> packets) {
        int length = packets.stream().mapToInt(packet -> packet.length).sum();
        ByteBuffer page = little(27 + packets.size() + length)
                .put(ascii("OggS"))
                .put((byte) 0)
                .put((byte) flags)
                .putLong(position)
                .putInt(SERIAL)
                .putInt(sequence)
                .putInt(0)
                .put((byte) packets.size());
        packets.forEach(packet -> page.put((byte) packet.length));
        packets.forEach(page::put);
        return page.putInt(22, checksum(page.array())).array();
    }

    /** Ogg's own CRC-32: not reflected, beginning at nothing. */
    private static int checksum(byte[] bytes) {
        int crc = 0;
        for (byte b : bytes) {
            crc ^= (b & 0xff) << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ 0x04c11db7 : crc << 1;
            }
        }
        return crc;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

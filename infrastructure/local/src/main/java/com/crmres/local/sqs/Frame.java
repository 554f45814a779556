package com.crmres.local.sqs;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The outer shape of everything in the journal: length, checksum, payload; a torn last one is recognised. */
final class Frame {

    static final int HEADER = 2 * Integer.BYTES;

    private Frame() {}

    static ByteBuffer of(byte[] payload) {
        return ByteBuffer.allocate(HEADER + payload.length)
                .putInt(payload.length)
                .putInt(checksum(payload))
                .put(payload)
                .flip();
    }

    static int checksum(byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(payload);
        return (int) crc.getValue();
    }
}

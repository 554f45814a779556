package com.crmres.local.sqs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link java.io.DataOutputStream} wrote. */
final class Bytes {

    private Bytes() {}

    static byte[] read(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    /** Names are printable ASCII, for which {@code writeUTF} is plain UTF-8 behind a length of two bytes. */
    static String readUtf(ByteBuffer in) {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package com.crmres.local.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The upload format of the SDKs: chunks behind a hexadecimal length, then trailing checksums. */
final class AwsChunks {

    private AwsChunks() {}

    static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (true) {
            String head = line(in);
            int length = Integer.parseInt(head.split(";", 2)[0].strip(), 16);
            if (length == 0) {
                in.readAllBytes();
                return bytes.toByteArray();
            }
            bytes.write(in.readNBytes(length));
            line(in);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The upload ended within a chunk");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }
}

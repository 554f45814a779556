package com.crmres.local.sqs;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a sender put into a message; it stays on disk and is read again at each receive. */
record Content(
        String body,
        SortedMap<String, Attribute> attributes,
        @Nullable String traceHeader) {

    static Content of(String body) {
        return new Content(body, new TreeMap<>(), null);
    }

    String bodyMd5() {
        return Md5.of(body.getBytes(StandardCharsets.UTF_8));
    }

    String attributesMd5() {
        return Md5.of(attributes);
    }

    /** The bytes that count towards AWS's limit. */
    int size() {
        int size = body.getBytes(StandardCharsets.UTF_8).length;
        for (Map.Entry<String, Attribute> attribute : attributes.entrySet()) {
            size += attribute.getKey().getBytes(StandardCharsets.UTF_8).length
                    + attribute.getValue().type().length()
                    + attribute.getValue().value().length;
        }
        return size;
    }

    byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length() + 64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, body.getBytes(StandardCharsets.UTF_8));
            write(out, traceHeader == null ? new byte[0] : traceHeader.getBytes(StandardCharsets.UTF_8));
            out.writeInt(attributes.size());
            for (Map.Entry<String, Attribute> attribute : attributes.entrySet()) {
                out.writeUTF(attribute.getKey());
                out.writeUTF(attribute.getValue().type());
                write(out, attribute.getValue().value());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static Content decoded(byte[] encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        String body = text(Bytes.read(in));
        String trace = text(Bytes.read(in));
        TreeMap<String, Attribute> attributes = new TreeMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            String name = Bytes.readUtf(in);
            attributes.put(name, new Attribute(Bytes.readUtf(in), Bytes.read(in)));
        }
        return new Content(body, attributes, trace.isEmpty() ? null : trace);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

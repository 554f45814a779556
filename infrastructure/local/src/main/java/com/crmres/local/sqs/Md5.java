package com.crmres.local.sqs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** The digests by which a client checks what SQS understood. */
final class Md5 {

    private static final byte TEXT = 1;
    private static final byte BINARY = 2;

    private Md5() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest("MD5").digest(bytes));
    }

    /** Over each attribute in the order of names: name, type, a byte for the kind, value, each after its length. */
    static String of(SortedMap<String, Attribute> attributes) {
        MessageDigest digest = digest("MD5");
        for (Map.Entry<String, Attribute> attribute : attributes.entrySet()) {
            add(digest, attribute.getKey().getBytes(StandardCharsets.UTF_8));
            add(digest, attribute.getValue().type().getBytes(StandardCharsets.UTF_8));
            digest.update(attribute.getValue().isBinary() ? BINARY : TEXT);
            add(digest, attribute.getValue().value());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

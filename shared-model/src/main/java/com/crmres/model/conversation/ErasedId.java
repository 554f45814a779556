package com.crmres.model.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an erasure leaves of Meta's id of a message, which holds the customer's number encoded: enough to know the message
 * again when Meta repeats it. As {@code privacy.erased_wamid} makes it.
 */
public final class ErasedId {

    private ErasedId() {}

    public static String of(String wamid) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(wamid.getBytes(StandardCharsets.UTF_8));
            return "erased:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

package com.crmres.core.apikey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes keys that nobody guesses, and that scanners for leaked secrets know by their beginning. */
final class KeySecrets {

    static final String PREFIX = "crk_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;
    private static final int HINT = PREFIX.length() + 4;

    private KeySecrets() {}

    static String make() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hint(String key) {
        return key.substring(0, HINT);
    }

    static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}

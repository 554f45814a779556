package com.crmres.core.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes refresh tokens. A token's successor follows from the token and the salt beside its hash: tabs that present the
 * same token get the same successor, while neither the database nor an old token alone gives it away.
 */
@Component
class TokenSecrets {

    private static final int LENGTH = 32;
    private static final String MAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();

    String first() {
        return text(salt());
    }

    byte[] salt() {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return bytes;
    }

    String successor(String token, byte[] salt) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(bytes(token), MAC));
            return text(mac.doFinal(salt));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(token));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

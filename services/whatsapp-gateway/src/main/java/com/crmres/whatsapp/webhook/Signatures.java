package com.crmres.whatsapp.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Tells Meta's bodies from anybody else's, by the bytes as they came. */
@Component
class Signatures {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    private final List<SecretKeySpec> keys;

    Signatures(WebhookSettings settings) {
        this.keys = settings.appSecrets().stream()
                .filter(secret -> !secret.isEmpty())
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /** Whether a header could be a signature at all; what could not is refused before the body is read. */
    static boolean isWellFormed(String header) {
        return FORM.matcher(header).matches();
    }

    boolean isAuthentic(String header, byte[] body) {
        byte[] claimed = HexFormat.of().parseHex(header, PREFIX.length(), header.length());
        boolean authentic = false;
        for (SecretKeySpec key : keys) {
            authentic |= MessageDigest.isEqual(claimed, sign(key, body));
        }
        return authentic;
    }

    private static byte[] sign(SecretKeySpec key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

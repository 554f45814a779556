package com.crmres.core.twostep;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** The app on a person's phone. */
public final class Authenticator {

    private final byte[] secret;

    public Authenticator(String base32) {
        this.secret = read(base32);
    }

    /** What it shows so many steps from now. */
    public String code(int steps) {
        return Totp.codeAt(secret, Instant.now().plusSeconds(30L * steps));
    }

    private static byte[] read(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char letter : base32.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(buffer >> held);
                buffer &= (1 << held) - 1;
            }
        }
        return bytes.toByteArray();
    }
}

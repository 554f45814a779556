package com.crmres.core.coupon;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes codes that nobody guesses and nobody misreads: Crockford's letters without those that look like others. */
@Component
class CodeMint {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int HALF = 4;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (code, letter) -> code.append(LETTERS.charAt(letter)),
                        StringBuilder::append)
                .toString();
    }

    /** As it is kept, however it was written down. */
    static String plain(String written) {
        return written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** As it is read out. */
    static String shown(String code) {
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }
}

package com.crmres.sandbox.customer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Ids that follow from who the customer is, so that the same person is the same after a reset. */
public final class Identity {

    private static final Map<String, String> COUNTRIES = Map.of(
            "966", "SA", "971", "AE", "965", "KW", "973", "BH", "974", "QA", "968", "OM", "961", "LB", "962", "JO",
            "963", "SY", "967", "YE");
    private static final BigInteger BSUID_DIGITS = BigInteger.TEN.pow(20);

    private Identity() {}

    public static String customerId(String phoneOrUsername) {
        return "cus_" + HexFormat.of().formatHex(sha256("customer:" + phoneOrUsername), 0, 8);
    }

    public static String bsuid(String phoneOrUsername) {
        BigInteger number = new BigInteger(1, sha256("bsuid:" + phoneOrUsername)).mod(BSUID_DIGITS);
        return country(phoneOrUsername) + "." + number;
    }

    /** The id that follows on this one. */
    public static String nextBsuid(String bsuid) {
        BigInteger number = new BigInteger(1, sha256("bsuid:" + bsuid)).mod(BSUID_DIGITS);
        return bsuid.substring(0, 3) + number;
    }

    private static String country(String phoneOrUsername) {
        if (!phoneOrUsername.startsWith("+")) {
            return "SA";
        }
        if (phoneOrUsername.startsWith("+20")) {
            return "EG";
        }
        return COUNTRIES.getOrDefault(phoneOrUsername.substring(1, 4), "SA");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}

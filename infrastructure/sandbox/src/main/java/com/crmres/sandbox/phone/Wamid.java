package com.crmres.sandbox.phone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/** WhatsApp message ids in their real shape: the customer's address, the direction and a random part, in Base64. */
public final class Wamid {

    private static final int OUTGOING = 0x11;
    private static final int INCOMING = 0x12;

    private Wamid() {}

    public static String outgoing(String address) {
        return of(address, OUTGOING, hex(18));
    }

    public static String incoming(String address) {
        return of(address, INCOMING, "3A" + hex(18));
    }

    private static String of(String address, int direction, String random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0x1c);
        bytes.write(0x18);
        bytes.write(address.length());
        bytes.writeBytes(address.getBytes(StandardCharsets.US_ASCII));
        bytes.write(0x15);
        bytes.write(0x02);
        bytes.write(0x00);
        bytes.write(direction);
        bytes.write(0x18);
        bytes.write(random.length());
        bytes.writeBytes(random.getBytes(StandardCharsets.US_ASCII));
        bytes.write(0x00);
        return "wamid." + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    public static String hex(int digits) {
        StringBuilder hex = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            hex.append("0123456789ABCDEF".charAt(ThreadLocalRandom.current().nextInt(16)));
        }
        return hex.toString();
    }
}

package com.crmres.whatsapp.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A piece of a body, as it came. */
@SuppressWarnings("ArrayRecordComponent")
record Slice(byte[] body, int from, int to) {

    static Slice whole(byte[] body) {
        return new Slice(body, 0, body.length);
    }

    int length() {
        return to - from;
    }

    byte[] bytes() {
        return Arrays.copyOfRange(body, from, to);
    }

    /** As text; what is not UTF-8 is replaced. */
    String text() {
        return new String(body, from, length(), StandardCharsets.UTF_8);
    }
}

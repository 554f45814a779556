package com.crmres.kit.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether a query says text: the container finds out only when somebody asks for a parameter, and then it is too late. */
final class QueryText {

    private QueryText() {}

    static boolean isReadable(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
        for (int at = 0; at < query.length(); at++) {
            int value = query.charAt(at) == '%' ? escaped(query, at) : query.charAt(at);
            if (value <= 0) {
                return false;
            }
            bytes.write(value);
            at += query.charAt(at) == '%' ? 2 : 0;
        }
        return isUtf8(bytes.toByteArray());
    }

    private static int escaped(String query, int at) {
        if (at + 2 >= query.length()) {
            return -1;
        }
        int high = Character.digit(query.charAt(at + 1), 16);
        int low = Character.digit(query.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** Halves of surrogate pairs are no UTF-8 either. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}

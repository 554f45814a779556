package com.crmres.local.storage;

import com.crmres.local.protocol.AwsException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an object that a {@code Range} header asks for; {@code last} is included. */
record ByteRange(int first, int last) {

    private static final Pattern HEADER = Pattern.compile("bytes=(\\d*)-(\\d*)");

    /** The whole object when the header is absent or no single range. */
    static ByteRange of(String header, int length) {
        Matcher range = HEADER.matcher(header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return new ByteRange(0, length - 1);
        }
        boolean fromTheEnd = range.group(1).isEmpty();
        int first =
                fromTheEnd ? Math.max(0, length - Integer.parseInt(range.group(2))) : Integer.parseInt(range.group(1));
        int last = fromTheEnd || range.group(2).isEmpty()
                ? length - 1
                : Math.min(length - 1, Integer.parseInt(range.group(2)));
        if (first > last) {
            throw AwsException.withStatus(416, "InvalidRange", "The requested range is not satisfiable");
        }
        return new ByteRange(first, last);
    }

    boolean isWhole(int length) {
        return first == 0 && last == length - 1;
    }
}

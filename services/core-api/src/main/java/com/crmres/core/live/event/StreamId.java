package com.crmres.core.live.event;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a restaurant's stream of events, as Redis writes it. */
@Schema(type = "string", example = "1795338000123-0")
public record StreamId(long millis, long number) implements Comparable<StreamId> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,15})");
    private static final Comparator<StreamId> IN_ORDER =
            Comparator.comparingLong(StreamId::millis).thenComparingLong(StreamId::number);

    /** Called by Spring for request parameters too. */
    public static StreamId valueOf(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No cursor of ours");
        }
        return new StreamId(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public Instant at() {
        return Instant.ofEpochMilli(millis);
    }

    public boolean isAfter(StreamId other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(StreamId other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return millis + "-" + number;
    }
}

package com.crmres.kit.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The W3C trace of the work this thread does, kept where every log line finds it. */
public final class Trace {

    /** The header, message attribute and event member that carry a trace. */
    public static final String HEADER = "traceparent";

    private static final String TRACE_ID = "trace_id";
    private static final String SPAN_ID = "span_id";
    private static final Pattern TRACEPARENT = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-..");

    private Trace() {}

    /** The trace as the next one is to hear of it, or null where no work is traced. */
    public static @Nullable String current() {
        String trace = MDC.get(TRACE_ID);
        String span = MDC.get(SPAN_ID);
        return trace == null || span == null ? null : "00-" + trace + "-" + span + "-01";
    }

    /** Goes on with the caller's trace, or begins one; always a span of its own. */
    public static void begin(@Nullable String traceparent) {
        Matcher caller = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        MDC.put(TRACE_ID, caller.matches() ? caller.group(1) : randomHex() + randomHex());
        MDC.put(SPAN_ID, randomHex());
    }

    public static void end() {
        MDC.remove(TRACE_ID);
        MDC.remove(SPAN_ID);
    }

    private static String randomHex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}

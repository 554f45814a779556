package com.crmres.kit.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Leaves of a phone number in a log line its last two digits, wherever in the line it stands. */
public class LogMasking implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    private static final int WAMID_KEPT = 12;

    // ours come first, since their digits are no phone numbers: UUIDs, trace and hash values in hex, fractions of a
    // second
    private static final Pattern TELLING = Pattern.compile("""
            (?<own>\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b\
            |\\b(?=[0-9a-f]*[a-f])[0-9a-f]{16,64}\\b\
            |:\\d\\d\\.\\d{1,9}(?!\\d))\
            |(?<wamid>wamid\\.[\\w+/=-]{7,})\
            |(?<bsuid>\\b[A-Z]{2}\\.(?:ENT\\.)?(?=[A-Za-z]*\\d)[A-Za-z0-9]{6,})\
            |(?<phone>[+٠-٩۰-۹\\d][٠-٩۰-۹\\d]{8,}|\\+[٠-٩۰-۹\\d][٠-٩۰-۹\\d ()-]{7,}[٠-٩۰-۹\\d])""");

    @Override
    public void customize(JsonWriter.Members<ILoggingEvent> members) {
        members.applyingValueProcessor(
                JsonWriter.ValueProcessor.of(String.class, text -> text == null ? null : mask(text)));
    }

    /** The text without phone numbers, business-scoped user ids and the message ids that hold them encoded. */
    public static String mask(String text) {
        return TELLING.matcher(text).replaceAll(found -> Matcher.quoteReplacement(masked(found)));
    }

    private static String masked(MatchResult found) {
        String value = found.group();
        if (found.group("own") != null) {
            return value;
        }
        if (found.group("wamid") != null) {
            return value.substring(0, WAMID_KEPT) + "***";
        }
        String country = found.group("bsuid") != null ? value.substring(0, 3) : "";
        return country + "***" + value.substring(value.length() - 2);
    }
}

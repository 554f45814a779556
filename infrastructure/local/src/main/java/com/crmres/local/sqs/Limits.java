package com.crmres.local.sqs;

import com.crmres.local.protocol.AwsException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What AWS refuses, so that it is refused here first. */
final class Limits {

    static final int MESSAGE_BYTES = 1_048_576;
    static final int BATCH = 10;
    static final int DEDUPLICATION_MILLIS = 5 * 60 * 1000;

    private static final Pattern QUEUE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}|[A-Za-z0-9_-]{1,75}\\.fifo");
    private static final Pattern ID = Pattern.compile("[\\p{Alnum}\\p{Punct}]{1,128}", Pattern.UNICODE_CASE);
    private static final Pattern ENTRY_ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,256}");

    private Limits() {}

    static void within(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw invalid(parameter, value + ". Reason: Must be between " + least + " and " + most);
        }
    }

    static void queueName(String name) {
        if (!QUEUE_NAME.matcher(name).matches()) {
            throw AwsException.of(
                    "InvalidParameterValue",
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }
    }

    /** Group and deduplication ids. */
    static void id(String parameter, String value) {
        if (!ID.matcher(value).matches()) {
            throw invalid(parameter, value + ". Reason: 1 to 128 alphanumeric or punctuation characters");
        }
    }

    static void entryId(String id) {
        if (!ENTRY_ID.matcher(id).matches()) {
            throw AwsException.of(
                    "InvalidBatchEntryId",
                    "AWS.SimpleQueueService.InvalidBatchEntryId",
                    "A batch entry id can only contain alphanumeric characters, hyphens and underscores. "
                            + "It can be at most 80 letters long.");
        }
    }

    static void attributeName(String name) {
        if (!ATTRIBUTE_NAME.matcher(name).matches() || name.startsWith("AWS.") || name.startsWith("Amazon.")) {
            throw invalid("MessageAttributeName", name);
        }
    }

    static void body(String body) {
        if (body.isEmpty()) {
            throw AwsException.of("MissingParameter", "The request must contain the parameter MessageBody.");
        }
        if (!body.codePoints().allMatch(Limits::isAllowed)) {
            throw AwsException.of(
                    "InvalidMessageContents",
                    "Invalid characters found. Valid unicode characters are "
                            + "#x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF");
        }
    }

    private static boolean isAllowed(int character) {
        return character == 0x9
                || character == 0xA
                || character == 0xD
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000 && character <= 0x10FFFF;
    }

    static void size(int bytes, int most) {
        if (bytes > most) {
            throw AwsException.of(
                    "InvalidParameterValue",
                    "One or more parameters are invalid. Reason: Message must be shorter than " + most + " bytes.");
        }
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static AwsException invalid(String parameter, String what) {
        return AwsException.of(
                "InvalidParameterValue", "Value for parameter " + parameter + " is invalid: " + what + ".");
    }
}

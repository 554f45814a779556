package com.crmres.whatsapp.entry;

/** The characters that SQS takes in a message body: those of XML 1.0. */
public final class QueueText {

    private static final int REPLACEMENT = 0xFFFD;

    private QueueText() {}

    static boolean isAllowed(String text) {
        return text.codePoints().allMatch(QueueText::isAllowed);
    }

    /** Replaces what a queue would refuse. */
    public static String clean(String text) {
        if (isAllowed(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(point -> isAllowed(point) ? point : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        return point >= 0x20
                ? point <= 0xD7FF || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000
                : point == '\t' || point == '\n' || point == '\r';
    }
}

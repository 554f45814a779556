package com.crmres.ai.understanding;

import java.util.stream.Collectors;

/** Other ways of writing the same words. */
final class Spellings {

    private static final String FATHA = "\u064E";
    private static final String TATWEEL = "\u0640";

    private Spellings() {}

    static String withDiacritics(String text) {
        return afterArabicLetters(text, FATHA);
    }

    static String withTatweel(String text) {
        return afterArabicLetters(text, TATWEEL);
    }

    private static String afterArabicLetters(String text, String mark) {
        return text.codePoints()
                .mapToObj(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC && Character.isLetter(c)
                        ? Character.toString(c) + mark
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    static String withOtherLetters(String text) {
        return text.replace('أ', 'ا')
                .replace('إ', 'ا')
                .replace('آ', 'ا')
                .replace('ة', 'ه')
                .replace('ى', 'ي')
                .replace('ك', 'ک')
                .replace('ي', 'ی');
    }

    static String withOtherDigits(String text) {
        return text.codePoints()
                .mapToObj(c -> c >= '0' && c <= '9' && !text.matches(".*[a-z].*")
                        ? Character.toString(c - '0' + '٠')
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    static String withBidiMarks(String text) {
        return "\u202B\u200F" + text.replace(" ", "\u200E \u2067") + "\u202C\u2069";
    }
}

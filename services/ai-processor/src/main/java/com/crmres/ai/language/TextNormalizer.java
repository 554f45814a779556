package com.crmres.ai.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folds the many spellings of a word into one; what the customer really wrote is kept beside it. */
public final class TextNormalizer {

    private static final Pattern MARKS = Pattern.compile("[\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u0640"
            + "\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFE0E\\uFE0F]");
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’`´](?=\\p{L})");
    private static final Pattern ELONGATED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern DIGIT_BESIDE_ARABIC =
            Pattern.compile("(?<=\\p{IsArabic})(?=[0-9])|(?<=[0-9])(?=\\p{IsArabic})");

    private TextNormalizer() {}

    /** Letters of one shape, Western digits, lower case, no marks; emoji and punctuation stay. */
    public static String fold(String original) {
        String text = Normalizer.normalize(original, Normalizer.Form.NFKC);
        text = MARKS.matcher(text).replaceAll("");
        text = LINK.matcher(text).replaceAll(" ");
        text = letters(text).toLowerCase(Locale.ROOT);
        text = APOSTROPHE.matcher(text).replaceAll("");
        text = ELONGATED
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(2)));
        return DIGIT_BESIDE_ARABIC.matcher(text).replaceAll(" ").strip();
    }

    private static String letters(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(TextNormalizer::letter).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int letter(int c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ئ' -> 'ي';
            case 'ة', 'ۀ', 'ہ' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ک' -> 'ك';
            case 'گ', 'ڨ' -> 'ق';
            case 'ڤ' -> 'ف';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            default -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
        };
    }
}

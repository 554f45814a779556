package com.crmres.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words as they are searched for: letters of one shape and without accents, Western digits, lower case, no marks, single spaces. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("[\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u0640"
            + "\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFE0E\\uFE0F]");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SearchText() {}

    /** As V13 and V27 folded what is older than this class; nothing stays nothing. */
    public static @Nullable String of(@Nullable String words) {
        return words == null ? null : fold(words);
    }

    public static String fold(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(withoutAccents(words), Normalizer.Form.NFKC))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().map(SearchText::letter).forEach(folded::appendCodePoint);
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }

    /** Ünal is found as unal: most of us have no such keys. */
    private static String withoutAccents(String words) {
        return ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static int letter(int c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ئ' -> 'ي';
            case 'ة', 'ۀ', 'ہ' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ک' -> 'ك';
            case 'ı' -> 'i';
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'đ' -> 'd';
            default -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
        };
    }
}

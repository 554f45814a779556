package com.crmres.core.menu.sheet.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How values stand in cells: so that no spreadsheet takes a name for a formula, and that what is written reads the same. */
public final class Cells {

    private static final char GUARD = '\'';
    private static final Pattern FORMULA =
            Pattern.compile("^'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
    private static final Pattern GUARDED =
            Pattern.compile("^'+[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Set<String> YES = Set.of("true", "yes", "1", "نعم", "صح");
    private static final Set<String> NO = Set.of("false", "no", "0", "لا", "خطأ");

    private Cells() {}

    public static String written(String value) {
        return FORMULA.matcher(value).matches() ? GUARD + value : value;
    }

    static String read(String cell) {
        return (GUARDED.matcher(cell).matches() ? cell.substring(1) : cell).strip();
    }

    static Optional<Boolean> yesOrNo(String cell) {
        String word = western(cell).toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static Optional<BigDecimal> amount(String cell) {
        String plain = western(cell).replace('٫', '.');
        String pointed = DECIMAL_COMMA.matcher(plain).matches() ? plain.replace(',', '.') : plain;
        return AMOUNT.matcher(pointed).matches() ? Optional.of(new BigDecimal(pointed)) : Optional.empty();
    }

    static Optional<Integer> whole(String cell, int most) {
        String plain = western(cell);
        return WHOLE.matcher(plain).matches()
                ? Optional.of(Integer.valueOf(plain)).filter(number -> number <= most)
                : Optional.empty();
    }

    private static String western(String cell) {
        StringBuilder digits = new StringBuilder(cell.length());
        cell.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    /** One after the other with a stroke between; a stroke within is escaped. */
    public static String joined(List<String> words) {
        return String.join(
                " | ",
                words.stream()
                        .map(word -> word.replace("\\", "\\\\").replace("|", "\\|"))
                        .toList());
    }

    static List<String> split(String cell) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            if (c == '|') {
                words.add(word.toString());
                word.setLength(0);
            } else {
                boolean escapes = c == '\\' && at + 1 < cell.length();
                at += escapes ? 1 : 0;
                word.append(cell.charAt(at));
            }
        }
        words.add(word.toString());
        return words.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}

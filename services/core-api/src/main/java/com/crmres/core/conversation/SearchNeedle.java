package com.crmres.core.conversation;

import com.crmres.model.SearchText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for, as LIKE patterns over folded text; a null pattern looks into nothing.
 *
 * @param words what messages have to contain; from three letters on, since trigrams know no fewer
 * @param name what the customer's name has to contain
 * @param identity what their phone number or user name has to contain
 */
public record SearchNeedle(
        @Nullable String words, String name, @Nullable String identity) {

    private static final int TRIGRAM = 3;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{3,}");
    // 00966 5... and 05... are both kept as +966 5...
    private static final Pattern TRUNK = Pattern.compile("^0+");

    public static SearchNeedle of(String q) {
        String folded = SearchText.fold(q);
        return new SearchNeedle(folded.length() < TRIGRAM ? null : part(folded), part(folded), identity(folded));
    }

    private static @Nullable String identity(String folded) {
        if (!PHONE.matcher(folded).matches()) {
            return folded.length() < TRIGRAM ? null : part(folded.startsWith("@") ? folded.substring(1) : folded);
        }
        String digits = TRUNK.matcher(folded.replaceAll("[^0-9]", "")).replaceFirst("");
        return digits.length() < TRIGRAM ? null : part(digits);
    }

    private static String part(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}

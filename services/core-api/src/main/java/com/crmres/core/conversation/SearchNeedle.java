package com.crmres.core.conversation;

import com.crmres.model.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
    private static final int MOST_WORDS = 8;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{3,}");
    private static final Pattern USER_NAME = Pattern.compile("@?([a-z0-9._]+)");
    // 00966 5... and 05... are both kept as +966 5...
    private static final Pattern TRUNK = Pattern.compile("^0+");

    /**
     * Each of the words, wherever it stands; what is too short to be looked for alone stays with its neighbour. None where
     * nothing is left of what was asked for.
     */
    public static List<SearchNeedle> all(String q) {
        String folded = SearchText.fold(q);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<String> words = PHONE.matcher(folded).matches() ? List.of(folded) : words(folded);
        return words.stream().limit(MOST_WORDS).map(SearchNeedle::of).toList();
    }

    private static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        String shorter = "";
        for (String word : folded.split(" ", -1)) {
            shorter = shorter.isEmpty() ? word : shorter + " " + word;
            if (word.length() >= TRIGRAM) {
                words.add(shorter);
                shorter = "";
            }
        }
        if (!shorter.isEmpty()) {
            words.add(words.isEmpty() ? shorter : words.removeLast() + " " + shorter);
        }
        return words;
    }

    private static SearchNeedle of(String q) {
        String folded = SearchText.fold(q);
        return new SearchNeedle(folded.length() < TRIGRAM ? null : part(folded), part(folded), identity(folded));
    }

    private static @Nullable String identity(String folded) {
        if (!PHONE.matcher(folded).matches()) {
            Matcher name = USER_NAME.matcher(folded);
            return folded.length() < TRIGRAM || !name.matches() ? null : part(name.group(1));
        }
        String digits = TRUNK.matcher(folded.replaceAll("[^0-9]", "")).replaceFirst("");
        return digits.length() < TRIGRAM ? null : part(digits);
    }

    private static String part(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}

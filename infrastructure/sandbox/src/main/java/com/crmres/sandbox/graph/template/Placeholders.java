package com.crmres.sandbox.graph.template;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The variables of a text: {@code {{1}}} or {@code {{name}}}. */
public record Placeholders(String text, List<String> names) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}\\s]*)\\s*}}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern ADJACENT = Pattern.compile("}}\\s*\\{\\{");

    public static Placeholders of(String text) {
        return new Placeholders(
                text,
                VARIABLE.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList());
    }

    public int count() {
        return names.size();
    }

    public boolean areWellFormed(boolean named) {
        return named ? names.stream().allMatch(name -> NAME.matcher(name).matches()) : areSequential();
    }

    public boolean touchEachOther() {
        return ADJACENT.matcher(text).find();
    }

    public boolean standAtAnEnd() {
        String bare = text.strip();
        return count() > 0 && (bare.startsWith("{{") || bare.endsWith("}}"));
    }

    /** Meta wants more than twice as many words of its own as a text has variables. */
    public boolean outnumberWords() {
        long words = Arrays.stream(VARIABLE.matcher(text).replaceAll(" ").split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
        return count() > 0 && words < 2L * count() + 1;
    }

    public String filled(Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private boolean areSequential() {
        return IntStream.range(0, count()).allMatch(i -> names.contains(String.valueOf(i + 1)));
    }
}

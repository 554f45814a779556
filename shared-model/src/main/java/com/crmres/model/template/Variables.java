package com.crmres.model.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbered variables of a template's text, and what Meta does not let them do. */
final class Variables {

    private static final Pattern ONE = Pattern.compile("\\{\\{([1-9]\\d?)}}");
    private static final Pattern ADJACENT = Pattern.compile("}}\\s*\\{\\{");
    // marks above and below Arabic letters are part of their word
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int WORDS_PER_VARIABLE = 2;

    private final String text;
    private final List<Integer> numbers;

    Variables(String text) {
        this.text = text;
        this.numbers = ONE.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    int count() {
        return (int) numbers.stream().distinct().count();
    }

    /** Whether braces stand in the text that belong to no variable. */
    boolean areMalformed() {
        String rest = ONE.matcher(text).replaceAll("");
        return rest.contains("{{") || rest.contains("}}");
    }

    /** The code of the first rule that is broken. */
    Optional<String> problem() {
        String trimmed = text.strip();
        if (areMalformed()) {
            return Optional.of("template.variable_malformed");
        }
        if (!areSequential()) {
            return Optional.of("template.variables_not_sequential");
        }
        if (trimmed.startsWith("{{") || trimmed.endsWith("}}")) {
            return Optional.of("template.variable_at_edge");
        }
        if (ADJACENT.matcher(text).find()) {
            return Optional.of("template.variables_adjacent");
        }
        return isTooShort() ? Optional.of("template.too_many_variables") : Optional.empty();
    }

    private boolean areSequential() {
        List<Integer> sorted = numbers.stream().distinct().sorted().toList();
        return sorted.isEmpty() || sorted.getLast() == sorted.size();
    }

    // Meta does not tell its ratio; twice as many words as variables, and one more, has passed its check
    private boolean isTooShort() {
        long words = WORD.matcher(ONE.matcher(text).replaceAll(" ")).results().count();
        return !numbers.isEmpty() && words < WORDS_PER_VARIABLE * count() + 1;
    }
}

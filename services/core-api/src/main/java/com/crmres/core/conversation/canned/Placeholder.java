package com.crmres.core.conversation.canned;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a canned reply leaves open until it is said. */
enum Placeholder {
    CUSTOMER_NAME,
    RESTAURANT_NAME,
    BRANCH_NAME;

    // a brace without its other half is a slip as well
    private static final Pattern OPEN = Pattern.compile("\\{[^{}]*}|[{}]");

    /** As texts have it. */
    String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    static List<String> all() {
        return Stream.of(values()).map(Placeholder::written).toList();
    }

    /** The first that nobody would fill in. */
    static Optional<String> unknownIn(String text) {
        return OPEN.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(found -> !all().contains(found))
                .findFirst();
    }

    /** In one go: what is put in is not looked into again. */
    static String fill(String text, Map<Placeholder, String> words) {
        return OPEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Arrays.stream(values())
                        .filter(each -> each.written().equals(found.group()))
                        .findFirst()
                        .flatMap(each -> Optional.ofNullable(words.get(each)))
                        .orElse(found.group())));
    }
}

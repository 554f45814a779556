package com.crmres.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of a command: {@code --name value}, or {@code --name} alone. */
public record Arguments(Map<String, String> options) {

    public Arguments {
        options = Map.copyOf(options);
    }

    /** Reads what follows the command's name. */
    public static Arguments parse(List<String> words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                throw new IllegalArgumentException("Expected an option, found '" + word + "'");
            }
            boolean hasValue = i + 1 < words.size() && !words.get(i + 1).startsWith("--");
            options.put(word.substring(2), hasValue ? words.get(++i) : "");
        }
        return new Arguments(options);
    }

    public boolean has(String name) {
        return options.containsKey(name);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    public int number(String name, int otherwise) {
        return find(name).map(Integer::parseInt).orElse(otherwise);
    }
}

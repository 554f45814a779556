package com.crmres.model.customer;

import com.crmres.model.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Short words that people give guests, each once however it is spelt. */
final class Words {

    private Words() {}

    static List<String> distinct(List<String> words) {
        Map<String, String> bySpelling = new LinkedHashMap<>();
        words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> bySpelling.putIfAbsent(SearchText.fold(word), word));
        return new ArrayList<>(bySpelling.values());
    }

    static List<String> both(List<String> some, List<String> others) {
        return distinct(Stream.concat(some.stream(), others.stream()).toList());
    }
}

package com.crmres.ai.restaurant;

import com.crmres.model.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the owner lets the assistant say about one topic, word for word. */
public record Fact(String topic, LocalizedText text) {

    /** As the restaurant's settings hold them; what is not a fact among them is passed over. */
    static List<Fact> read(Map<String, Object> settings) {
        return settings.get("facts") instanceof Collection<?> facts
                ? facts.stream().flatMap(fact -> read(fact).stream()).toList()
                : List.of();
    }

    private static Optional<Fact> read(Object fact) {
        if (fact instanceof Map<?, ?> map
                && map.get("topic") instanceof String topic
                && map.get("ar") instanceof String ar
                && map.get("en") instanceof String en) {
            return Optional.of(new Fact(topic, new LocalizedText(ar, en)));
        }
        return Optional.empty();
    }

    static Stream<Fact> about(List<Fact> facts, Collection<String> topics) {
        return facts.stream().filter(fact -> topics.contains(fact.topic()));
    }
}

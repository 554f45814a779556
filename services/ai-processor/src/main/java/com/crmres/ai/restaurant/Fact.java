package com.crmres.ai.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.setting.FaqEntry;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the owner lets the assistant say about one topic, word for word. */
public record Fact(String topic, LocalizedText text) {

    /** What the assistant recognises by itself; the other answers wait for whoever finds them by their words. */
    static List<Fact> of(List<FaqEntry> faq) {
        return faq.stream()
                .flatMap(entry -> Stream.ofNullable(entry.topic()).map(topic -> new Fact(topic, entry.answer())))
                .toList();
    }

    static Stream<Fact> about(List<Fact> facts, Collection<String> topics) {
        return facts.stream().filter(fact -> topics.contains(fact.topic()));
    }
}

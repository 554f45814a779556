package com.crmres.ai.restaurant;

import com.crmres.ai.language.OwnQuestion;
import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.setting.FaqEntry;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the owner lets the assistant say about one topic, word for word, and how that is asked for. */
public record Fact(String topic, LocalizedText text, OwnQuestion question) {

    /** What has no topic that the assistant recognises by itself is found by its own words alone. */
    static List<Fact> of(List<FaqEntry> faq) {
        return IntStream.range(0, faq.size())
                .mapToObj(at -> of(faq.get(at), "own_" + at))
                .toList();
    }

    private static Fact of(FaqEntry entry, String ownTopic) {
        String topic = Objects.requireNonNullElse(entry.topic(), ownTopic);
        LocalizedText question = entry.question();
        return new Fact(
                topic,
                entry.answer(),
                OwnQuestion.of(
                        topic,
                        Objects.requireNonNullElse(entry.keywords(), List.of()),
                        List.of(question.ar(), question.en())));
    }

    static Stream<Fact> about(List<Fact> facts, Collection<String> topics) {
        return facts.stream().filter(fact -> topics.contains(fact.topic()));
    }
}

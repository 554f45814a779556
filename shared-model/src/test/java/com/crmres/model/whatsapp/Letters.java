package com.crmres.model.whatsapp;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts as people write them: marks on letters, emoji of many code points, both directions. */
final class Letters {

    /** Each is one character to its reader. */
    static final List<String> CHARACTERS = List.of(
            "a",
            "Z",
            "7",
            "٣",
            "م",
            "مُ",
            "شّ",
            "حَ",
            "لاً",
            "é",
            "e\u0301",
            "😀",
            "👍🏽",
            "👨‍👩‍👧‍👦",
            "🇸🇦",
            "❤️",
            "،",
            "؟",
            "ـ");

    private Letters() {}

    /** As many code points, whatever they are. */
    static Arbitrary<String> ofLength(int codePoints) {
        return Arbitraries.of(CHARACTERS).list().ofSize(codePoints).map(all -> {
            String joined = String.join("", all);
            return joined.substring(0, joined.offsetByCodePoints(0, codePoints));
        });
    }

    /** Words, sentences and paragraphs. */
    static Arbitrary<String> prose(int mostWords) {
        Arbitrary<String> word =
                Arbitraries.of(CHARACTERS).list().ofMinSize(1).ofMaxSize(12).map(all -> String.join("", all));
        Arbitrary<String> pause = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(" ")),
                Tuple.of(3, Arbitraries.of(". ", "؟ ", "! ", "؛ ", "… ")),
                Tuple.of(2, Arbitraries.just("\n")),
                Tuple.of(1, Arbitraries.of("\n\n", "\n \n", "\r\n\r\n")));
        return Combinators.combine(word, pause)
                .as((one, after) -> one + after)
                .list()
                .ofMaxSize(mostWords)
                .map(all -> String.join("", all));
    }
}

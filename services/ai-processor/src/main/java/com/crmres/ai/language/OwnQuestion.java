package com.crmres.ai.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A question that a restaurant has an answer of its own to, and the words by which it is heard.
 *
 * @param topic under which the answer is found
 * @param keywords each a word or some in a row, any of which asks it
 * @param wordings the telling words of the question as the owner wrote it, in each language
 */
public record OwnQuestion(String topic, List<List<String>> keywords, List<Set<String>> wordings) {

    /** What questions consist of and what says nothing of what is asked. */
    private static final Set<String> COMMON = Set.copyOf(words("""
            هل عندكم عندك لديكم لكم لنا فيه في هناك يوجد توجد موجود كم وش ايش شو ما ماهي ماهو هو هي متى وين اين كيف ليش
            لماذا من عن على الى مع او لو اذا ممكن اقدر نقدر يمكن انا اي انتم ابغى ابي اريد المطعم مطعمكم
            is are there do does you your have has a an the any can could i we me my our us at in on for of to or and with
            what when where how which it be get want please restaurant"""));

    private static final String THE = "ال";
    private static final int SHORTEST = 3;

    public static OwnQuestion of(String topic, List<String> keywords, List<String> wordings) {
        return new OwnQuestion(
                topic,
                keywords.stream()
                        .map(OwnQuestion::words)
                        .filter(words -> !words.isEmpty())
                        .toList(),
                wordings.stream()
                        .map(OwnQuestion::telling)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    /** Whether one of its keywords was said, or most of what tells it from other questions. */
    public boolean isAskedIn(Text said) {
        List<Set<String>> readings =
                said.words().stream().map(Affixes::readings).toList();
        return keywords.stream().anyMatch(keyword -> isSaid(keyword, readings))
                || wordings.stream().anyMatch(wording -> isMostlySaid(wording, readings));
    }

    private static boolean isSaid(List<String> keyword, List<Set<String>> said) {
        return IntStream.rangeClosed(0, said.size() - keyword.size())
                .anyMatch(from -> IntStream.range(0, keyword.size())
                        .allMatch(at -> said.get(from + at).contains(keyword.get(at))));
    }

    private static boolean isMostlySaid(Set<String> wording, List<Set<String>> said) {
        long heard = wording.stream()
                .filter(word -> said.stream().anyMatch(readings -> readings.contains(word)))
                .count();
        return wording.size() <= 2 ? heard == wording.size() : heard * 3 >= wording.size() * 2L;
    }

    private static Set<String> telling(String wording) {
        return words(wording).stream().filter(word -> !COMMON.contains(word)).collect(Collectors.toUnmodifiableSet());
    }

    /** Without the article, as whoever asks may leave it out. */
    private static List<String> words(String text) {
        return Text.of(text).words().stream().flatMap(OwnQuestion::plain).toList();
    }

    private static Stream<String> plain(String word) {
        boolean hasArticle = word.startsWith(THE) && word.length() - THE.length() >= SHORTEST;
        return Stream.of(hasArticle ? word.substring(THE.length()) : word);
    }
}

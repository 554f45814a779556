package com.crmres.model.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Long texts in as few bubbles as it takes, cut where a reader pauses. */
class BubblesPropertiesTest {

    @Provide
    Arbitrary<String> proses() {
        return Letters.prose(3000);
    }

    @Property(tries = 200)
    void nothingIsLostAndEveryBubbleFits(@ForAll("proses") String text) {
        List<String> bubbles = said(text);

        assertThat(bare(String.join("", bubbles))).isEqualTo(bare(text));
        assertThat(bubbles).allSatisfy(bubble -> {
            assertThat(bubble).isNotBlank();
            assertThat(Limits.length(bubble)).isLessThanOrEqualTo(Outgoing.LONGEST_TEXT);
        });
    }

    @Property(tries = 200)
    void noWordIsCut(@ForAll("proses") String text) {
        List<String> bubbles = said(text);
        List<String> words = List.of(text.strip().split("\\s+"));

        assertThat(bubbles.stream().flatMap(bubble -> List.of(bubble.split("\\s+")).stream()))
                .containsExactlyElementsOf(text.isBlank() ? List.of() : words);
    }

    @Property(tries = 200)
    void oneBubbleWhereOneWillDoAndNoMoreThanItTakes(@ForAll("proses") String text) {
        int length = Limits.length(text.strip());
        int least = (length + Outgoing.LONGEST_TEXT - 1) / Outgoing.LONGEST_TEXT;

        // words that end a little before the limit can cost one more
        assertThat(said(text)).hasSizeBetween(least, least + 1);
        if (length > 0 && length <= Outgoing.LONGEST_TEXT) {
            assertThat(said(text)).containsExactly(text.strip());
        }
    }

    @Property(tries = 50)
    void anEndlessWordIsCutBetweenCharacters(@ForAll("endless") String text) {
        List<String> bubbles = said(text);

        assertThat(String.join("", bubbles)).isEqualTo(text);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int at = 0;
        for (String bubble : bubbles) {
            assertThat(characters.isBoundary(at)).isTrue();
            at += bubble.length();
        }
    }

    @Provide
    Arbitrary<String> endless() {
        return Arbitraries.of(Letters.CHARACTERS)
                .list()
                .ofMinSize(4200)
                .ofMaxSize(9000)
                .map(all -> String.join("", all));
    }

    @Example
    void aParagraphIsABetterPauseThanASentenceAndThatThanAWord() {
        String words = "كلمة ".repeat(400).strip();

        assertThat(said(words + ".\n\n" + words + "؟ " + words)).first().isEqualTo(words + ".");
        assertThat(said(words + "؟ " + words + " " + words)).first().isEqualTo(words + "؟");
        assertThat(said(words + " " + words + " " + words)).hasSize(2);
    }

    @Example
    void neighboursOfMereTextAreMergedAndOthersKept() {
        Outgoing buttons = Interactive.Buttons.of("?", List.of(new Interactive.Button("a", "أ")));

        assertThat(Outgoing.merged(
                        List.of(Outgoing.Text.of("أ"), Outgoing.Text.of("ب"), buttons, Outgoing.Text.of("ج"))))
                .containsExactly(Outgoing.Text.of("أ\n\nب"), buttons, Outgoing.Text.of("ج"));
        assertThat(Outgoing.merged(List.of(Outgoing.Text.of("أ".repeat(4000)), Outgoing.Text.of("ب".repeat(95)))))
                .hasSize(2);
    }

    private static List<String> said(String text) {
        return Outgoing.texts(text).stream().map(Outgoing.Text::body).toList();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}

package com.crmres.ai.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.load();

    @ParameterizedTest
    @CsvSource({
        "والخدمه, ASPECT",
        "خدمتكم, ASPECT",
        "بالمنيو, MENU",
        "للمدير, PERSON",
        "لذيييييذ, POSITIVE",
        "شكراااا, THANKS",
        "وبارده, NEGATIVE",
        "مشكوووور, THANKS"
    })
    void knowsAWordInWhateverItIsDressed(String written, Cue cue) {
        assertThat(cues(written)).contains(cue);
    }

    @ParameterizedTest
    @CsvSource({
        "البارحة, NEGATIVE",
        "بلاستيك, DECLINE",
        "سلامتك, SALAM",
        "موظفي, HUMAN",
        "unlate, LATE",
        "hello, NEGATION",
        "menus2, MENU"
    })
    void neverFindsAWordInsideAnother(String written, Cue cue) {
        assertThat(cues(written)).doesNotContain(cue);
    }

    @Test
    void theLongestPhraseCounts() {
        assertThat(cues("ما قصرتوا")).contains(Cue.THANKS).doesNotContain(Cue.NEGATION);
        assertThat(cues("لا هنت")).contains(Cue.THANKS).doesNotContain(Cue.DECLINE);
        assertThat(cues("لا شكرا")).contains(Cue.DECLINE).doesNotContain(Cue.THANKS);
        assertThat(cues("مافي احسن منكم")).contains(Cue.POSITIVE).doesNotContain(Cue.NEGATION);
    }

    @Test
    void aPhraseDoesNotReachOverAComma() {
        assertThat(cues("وين، طلبي")).doesNotContain(Cue.WHERE_IS_ORDER);
    }

    private static Set<Cue> cues(String text) {
        return LEXICON.find(Text.of(text)).stream().map(Hit::cue).collect(Collectors.toSet());
    }
}

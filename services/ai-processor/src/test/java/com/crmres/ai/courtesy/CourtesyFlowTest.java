package com.crmres.ai.courtesy;

import static com.crmres.ai.testing.TestDialogue.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.ai.testing.TestDialogue;
import org.junit.jupiter.api.Test;

class CourtesyFlowTest {

    private final TestDialogue chat = TestDialogue.withNajdGrill();

    @Test
    void theSalamIsReturned() {
        assertThat(text(chat.says("السلام عليكم"))).startsWith("وعليكم السلام").contains("مشويات نجد");
    }

    @Test
    void afiyaIsAnsweredAsSaudisDo() {
        assertThat(text(chat.says("يعطيك العافية"))).startsWith("الله يعافيك");
        assertThat(text(TestDialogue.withNajdGrill().says("السلام عليكم يعطيكم العافية")))
                .contains("وعليكم السلام", "الله يعافيك", "مشويات نجد");
    }

    @Test
    void thanksAfterGoodbyeAreNotAnswered() {
        assertThat(TestDialogue.reply(chat.says("شكرا"))).isNotNull();
        assertThat(TestDialogue.reply(chat.says("تسلم"))).isNull();
        assertThat(TestDialogue.reply(chat.says("تمام"))).isNull();
        assertThat(TestDialogue.reply(chat.says("👍"))).isNull();
    }

    @Test
    void aQuestionAfterGoodbyeIsAnswered() {
        chat.says("شكرا");

        assertThat(text(chat.says("وش عندكم اليوم؟"))).contains("كباب لحم");
        assertThat(TestDialogue.reply(chat.says("شكرا"))).isNotNull();
    }

    @Test
    void englishGuestsAreGreetedInEnglish() {
        assertThat(text(chat.says("good evening"))).contains("Najd Grill");
    }

    @Test
    void theSameTurnAlwaysGetsTheSameWords() {
        assertThat(text(TestDialogue.withNajdGrill().says("هلا")))
                .isEqualTo(text(TestDialogue.withNajdGrill().says("هلا")));
    }
}

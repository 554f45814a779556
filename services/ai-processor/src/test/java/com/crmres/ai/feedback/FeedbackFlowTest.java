package com.crmres.ai.feedback;

import static com.crmres.ai.testing.TestDialogue.commands;
import static com.crmres.ai.testing.TestDialogue.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.ai.dialogue.Awaiting;
import com.crmres.ai.dialogue.Command.AddToFeedback;
import com.crmres.ai.dialogue.Command.GiveFeedback;
import com.crmres.ai.dialogue.Command.RateFeedback;
import com.crmres.ai.dialogue.Dialogue.Answer;
import com.crmres.ai.testing.TestDialogue;
import com.crmres.model.feedback.Sentiment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackFlowTest {

    private final TestDialogue chat = TestDialogue.withNajdGrill();

    @Test
    void theDocumentsSentenceIsApologisedForAndARatingAsked() {
        Answer answer = chat.says("الأكل كان لذيذ بس الخدمة بطيئة شوي");

        assertThat(text(answer)).contains("الأكل", "بطء الخدمة", "من 1 إلى 5");
        GiveFeedback given = (GiveFeedback) commands(answer).getFirst();
        assertThat(given.sentiment()).isEqualTo(Sentiment.MIXED);
        assertThat(given.categories()).containsExactly("food", "service");
        assertThat(given.comment()).isEqualTo("الأكل كان لذيذ بس الخدمة بطيئة شوي");
        assertThat(given.rating()).isNull();
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.RATING);
    }

    @Test
    void theRatingIsAskedForWithFiveRows() {
        Answer answer = chat.says("الأكل كان بارد");

        Map<String, Object> list = Objects.requireNonNull(Objects.requireNonNull(TestDialogue.reply(answer))
                .bubbles()
                .getFirst()
                .content()
                .payload());
        assertThat(list).containsEntry("type", "list");
        assertThat(list.toString()).contains("rating:1", "rating:5", "⭐⭐⭐⭐⭐", "ممتاز");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "٣, 3",
        "ثلاثة, 3",
        "four, 4",
        "⭐⭐, 2",
        "٤ من ٥, 4",
        "8/10, 4",
        "خمس نجوم, 5",
        "4 والله, 4",
        "5 شكرا, 5",
        "واحد, 1"
    })
    void aRatingIsHeardHoweverItIsSaid(String said, int rating) {
        chat.says("الأكل كان لذيذ بس الخدمة بطيئة شوي");

        Answer answer = chat.says(said);

        assertThat(commands(answer))
                .singleElement()
                .isInstanceOfSatisfying(
                        RateFeedback.class, rated -> assertThat(rated.rating()).isEqualTo(rating));
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.NOTHING);
    }

    @Test
    void aTouchedRowIsARating() {
        chat.says("الأكل كان لذيذ بس الخدمة بطيئة شوي");

        assertThat(commands(chat.touches("rating:2")))
                .singleElement()
                .isInstanceOfSatisfying(
                        RateFeedback.class, rated -> assertThat(rated.rating()).isEqualTo(2));
    }

    @Test
    void theRatingBelongsToTheFeedbackBeforeIt() {
        GiveFeedback given =
                (GiveFeedback) commands(chat.says("الأكل كان بارد")).getFirst();
        RateFeedback rated = (RateFeedback) commands(chat.says("1")).getFirst();

        assertThat(rated.feedbackId()).isEqualTo(given.feedbackId());
    }

    @Test
    void aHighRatingIsThankedForAndALowOneGoesToTheManager() {
        chat.says("الأكل كان لذيذ");
        assertThat(text(chat.says("5"))).doesNotContain("مدير");

        chat.says("الأكل كان بارد");
        assertThat(text(chat.says("1"))).contains("مدير");
    }

    @Test
    void aMiddlingRatingWithoutAReasonIsAskedAbout() {
        Answer rated = chat.says("3/5");
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.REASON);
        assertThat(text(rated)).contains("؟");

        Answer explained = chat.says("الكراسي ما كانت مريحة");

        assertThat(commands(explained))
                .singleElement()
                .isInstanceOfSatisfying(
                        AddToFeedback.class,
                        added -> assertThat(added.comment()).isEqualTo("الكراسي ما كانت مريحة"));
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.NOTHING);
    }

    @Test
    void aRatingWithItsReasonNeedsNoQuestion() {
        Answer answer = chat.says("2 من 5 الأكل بارد والموظف وقح");

        GiveFeedback given = (GiveFeedback) commands(answer).getFirst();
        assertThat(given.rating()).isEqualTo(2);
        assertThat(given.categories()).containsExactly("food", "staff");
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.NOTHING);
    }

    @Test
    void moreWordsGoToTheSameFeedbackAndTheQuestionIsPutOnceMoreOnly() {
        chat.says("الأكل كان بارد");

        Answer more = chat.says("والموظف كان وقح");
        assertThat(commands(more)).singleElement().isInstanceOf(AddToFeedback.class);
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.RATING);

        chat.says("والمكان وصخ");
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.NOTHING);
    }

    @Test
    void anotherQuestionMayComeBetween() {
        chat.says("الأكل كان لذيذ");

        assertThat(text(chat.says("متى تفتحون؟"))).contains("12:00 م");
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.RATING);

        assertThat(commands(chat.says("5"))).singleElement().isInstanceOf(RateFeedback.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"لا", "لا شكرا", "مو لازم"})
    void nobodyIsPressedForARating(String no) {
        chat.says("الأكل كان لذيذ");

        Answer answer = chat.says(no);

        assertThat(commands(answer)).isEmpty();
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.NOTHING);
    }

    @Test
    void aNumberThatIsNoRatingIsAskedForAgain() {
        chat.says("الأكل كان لذيذ");

        assertThat(text(chat.says("7"))).contains("من 1 إلى 5");
        assertThat(chat.state().awaiting()).isEqualTo(Awaiting.RATING);
    }

    @Test
    void whoChoseToGiveFeedbackMaySayAnything() {
        chat.touches("ask:feedback");

        Answer answer = chat.says("الكراسي لونها غامق");

        assertThat(commands(answer))
                .singleElement()
                .isInstanceOfSatisfying(
                        GiveFeedback.class,
                        given -> assertThat(given.sentiment()).isEqualTo(Sentiment.NEUTRAL));
    }

    @Test
    void aBareNumberMeansNothingBeforeAnyQuestion() {
        assertThat(commands(chat.says("5"))).noneMatch(GiveFeedback.class::isInstance);
    }

    @Test
    void englishIsAnsweredInEnglish() {
        assertThat(text(chat.says("great food but slow service"))).contains("the food", "the slow service", "1 to 5");
    }

    @Test
    void commandsAreTheSameEachTime() {
        List<Object> once = List.copyOf(commands(TestDialogue.withNajdGrill().says("الأكل كان بارد")));
        List<Object> again = List.copyOf(commands(TestDialogue.withNajdGrill().says("الأكل كان بارد")));

        assertThat(once).isEqualTo(again);
    }
}

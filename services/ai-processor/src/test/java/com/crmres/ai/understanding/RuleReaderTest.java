package com.crmres.ai.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.ai.language.Lexicon;
import com.crmres.ai.understanding.Utterance.Heard;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {

    private static final RuleReader READER = new RuleReader(Lexicon.load());

    static Stream<Sentences> sentences() {
        return Sentences.all().stream();
    }

    @Test
    void readsManyWaysOfWriting() {
        assertThat(Sentences.all()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsWhatIsMeant(Sentences sentence) {
        Understanding read = read(sentence.text());

        assertThat(read.intent().code()).as(read.ground()).isEqualTo(sentence.intent());
        if (!sentence.sentiment().equals("-")) {
            assertThat(read.sentiment().code()).isEqualTo(sentence.sentiment());
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void spellingDoesNotChangeWhatIsMeant(Sentences sentence) {
        String text = sentence.text();

        assertThat(intent(Spellings.withDiacritics(text))).as("diacritics").isEqualTo(sentence.intent());
        assertThat(intent(Spellings.withTatweel(text))).as("tatweel").isEqualTo(sentence.intent());
        assertThat(intent(Spellings.withOtherLetters(text))).as("letters").isEqualTo(sentence.intent());
        assertThat(intent(Spellings.withOtherDigits(text))).as("digits").isEqualTo(sentence.intent());
        assertThat(intent(Spellings.withBidiMarks(text))).as("bidi marks").isEqualTo(sentence.intent());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void anEmojiAfterwardsDoesNotChangeWhatIsMeant(Sentences sentence) {
        assertThat(intent(sentence.text() + " 🙏")).isIn(sentence.intent(), "thanks");
        if (sentence.text().codePoints().anyMatch(Character::isLetter)) {
            assertThat(intent(sentence.text() + " 🌷")).isEqualTo(sentence.intent());
            assertThat(intent(sentence.text() + " 😂😂")).isEqualTo(sentence.intent());
            assertThat(intent(sentence.text() + " ❤️")).isEqualTo(sentence.intent());
        }
    }

    @Test
    void theDocumentsSentenceIsPraiseForTheFoodAndBlameForTheService() {
        Understanding read = read("الأكل كان لذيذ بس الخدمة بطيئة شوي");

        assertThat(read.opinions())
                .containsExactly(
                        new Opinion(Aspect.FOOD, true, Aspect.FOOD), new Opinion(Aspect.SERVICE, false, Aspect.SPEED));
        assertThat(read.confidence()).isGreaterThan(new java.math.BigDecimal("0.9"));
    }

    @Test
    void eachOpinionIsAboutItsOwnSide() {
        assertThat(read("السمك كان بارد وما يستاهل السعر").sides()).containsExactly("food", "price");
        assertThat(read("الأكل لذيذ والمكان وصخ والموظفين محترمين").sides()).containsExactly("food", "place", "staff");
        assertThat(read("slow service, dirty tables and rude waiter").sides())
                .containsExactly("service", "cleanliness", "staff");
    }

    @Test
    void bubblesOfOneTurnAreReadTogether() {
        Utterance utterance = new Utterance(
                List.of(
                        new Heard("text", "السلام عليكم", null),
                        new Heard("text", "ابي اعرف", null),
                        new Heard("text", "وش عندكم اليوم", null)),
                false,
                Set.of(),
                List.of(),
                Language.ARABIC);

        Understanding read = READER.read(utterance).orElseThrow();

        assertThat(read.intent()).isEqualTo(Intent.MENU);
        assertThat(read.courtesies()).containsExactly(Courtesy.SALAM);
    }

    @Test
    void aQuestionInTwoPartsIsBoth() {
        Understanding read = read("كم سعر المشاوي المشكلة؟ وهل عندكم توصيل؟");

        assertThat(read.asks()).containsExactlyInAnyOrder(Intent.DISH, Intent.FACT);
        assertThat(read.topics()).containsExactly("delivery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio", "image", "video", "document", "contacts", "unsupported"})
    void mediaWithoutWordsCannotBeRead(String kind) {
        Utterance utterance =
                new Utterance(List.of(new Heard(kind, null, null)), false, Set.of(), List.of(), Language.ARABIC);

        assertThat(READER.read(utterance).orElseThrow().intent()).isEqualTo(Intent.UNREADABLE);
    }

    @Test
    void aPictureWithWordsIsReadByItsWords() {
        Utterance utterance = new Utterance(
                List.of(new Heard("image", "الأكل وصل بارد", null)), false, Set.of(), List.of(), Language.ARABIC);

        assertThat(READER.read(utterance).orElseThrow().intent()).isEqualTo(Intent.FEEDBACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ابي كبسة", "wesh 3ndkm", "abi akalm a7ad", "shukran", "٥ من ٥ نجوم"})
    void arabicInAnyLettersIsAnsweredInArabic(String text) {
        assertThat(read(text).language()).isEqualTo(Language.ARABIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what do you have today?", "Food was cold. 2/5", "can I get 2 burgers", "7up please"})
    void englishIsAnsweredInEnglish(String text) {
        assertThat(read(text).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void withoutAnyLetterTheLastLanguageStays() {
        Utterance utterance =
                new Utterance(List.of(new Heard("text", "5", null)), true, Set.of(), List.of(), Language.ENGLISH);

        assertThat(READER.read(utterance).orElseThrow().language()).isEqualTo(Language.ENGLISH);
    }

    private static String intent(String text) {
        return read(text).intent().code();
    }

    private static Understanding read(String text) {
        Utterance utterance =
                new Utterance(List.of(new Heard("text", text, null)), false, Set.of(), List.of(), Language.ARABIC);
        return READER.read(utterance).orElseThrow();
    }
}

package com.crmres.ai.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.ai.understanding.Language;
import com.crmres.model.restaurant.Personality;
import com.crmres.model.whatsapp.Interactive;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Texts TEXTS = Texts.load();
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");

    /** Said in nearly every conversation, so that one wording would soon wear thin. */
    private static final Set<Line> FREQUENT = Set.of(
            Line.RETURN_SALAM,
            Line.HELLO,
            Line.AFIYA,
            Line.GREETING,
            Line.THANKS,
            Line.FAREWELL,
            Line.ACKNOWLEDGED,
            Line.MENU_INTRO,
            Line.MENU_CLOSING,
            Line.DISH_INTRO,
            Line.DISH_CLOSING,
            Line.CLARIFY,
            Line.FEEDBACK_LIKED,
            Line.FEEDBACK_DISLIKED,
            Line.FEEDBACK_MIXED,
            Line.ASK_RATING,
            Line.RATED_HIGH,
            Line.RATED_MIDDLE,
            Line.RATED_LOW,
            Line.HANDOVER_ASKED_FOR_HUMAN,
            Line.HANDOVER_COMPLAINT,
            Line.HANDOVER_ORDER_BY_HAND);

    static Stream<Arguments> voices() {
        return Arrays.stream(Language.values())
                .flatMap(language ->
                        Arrays.stream(Personality.values()).map(personality -> Arguments.of(language, personality)));
    }

    @ParameterizedTest
    @MethodSource("voices")
    void everyLineHasItsWordings(Language language, Personality personality) {
        for (Line line : Line.values()) {
            List<String> wordings = TEXTS.wordings(language, personality, line);
            assertThat(wordings).as(line.key()).hasSizeGreaterThanOrEqualTo(FREQUENT.contains(line) ? 2 : 1);
            assertThat(wordings).as(line.key()).doesNotHaveDuplicates();
            assertThat(wordings).allSatisfy(wording -> {
                assertThat(names(wording)).as(wording).isEqualTo(line.names());
                assertThat(wording.length()).isBetween(2, 400);
                assertThat(wording).isEqualTo(wording.strip());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("voices")
    void nothingIsLeftOpenInWhatIsSaid(Language language, Personality personality) {
        for (long seed = 0; seed < 4; seed++) {
            Voice voice = TEXTS.voice(language, personality, seed);
            for (Line line : Line.values()) {
                String said =
                        voice.say(line, line.names().stream().collect(Collectors.toMap(name -> name, name -> "x")));
                assertThat(said).doesNotContain("{", "}");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLabelHasItsWording(Language language) {
        for (Label label : Label.values()) {
            assertThat(names(TEXTS.wording(language, label))).as(label.key()).isEqualTo(label.names());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void labelsFitWhereMetaShowsThem(Language language) {
        Voice voice = TEXTS.voice(language, Personality.CASUAL, 0);
        assertThat(voice.label(Label.RATING_BUTTON)).hasSizeLessThanOrEqualTo(Interactive.LONGEST_BUTTON);
        assertThat(voice.label(Label.RATING_SECTION)).hasSizeLessThanOrEqualTo(Interactive.LONGEST_ROW_TITLE);
        for (Label button : List.of(Label.CHOOSE_MENU, Label.CHOOSE_FEEDBACK, Label.CHOOSE_HUMAN)) {
            assertThat(voice.label(button)).hasSizeLessThanOrEqualTo(Interactive.LONGEST_BUTTON);
        }
    }

    @ParameterizedTest
    @EnumSource(Personality.class)
    void arabicIsArabicAndEnglishIsNot(Personality personality) {
        for (Line line : Line.values()) {
            assertThat(TEXTS.wordings(Language.ARABIC, personality, line))
                    .allMatch(wording ->
                            !LATIN.matcher(NAME.matcher(wording).replaceAll("")).find());
            assertThat(TEXTS.wordings(Language.ENGLISH, personality, line))
                    .noneMatch(wording -> wording.codePoints().anyMatch(TextsTest::isArabic));
        }
    }

    @Test
    void personalitiesDoNotSpeakAlike() {
        for (Line line : List.of(Line.GREETING, Line.THANKS, Line.RATED_LOW, Line.HANDOVER_ORDER_BY_HAND)) {
            assertThat(Arrays.stream(Personality.values())
                            .map(personality -> TEXTS.wordings(Language.ARABIC, personality, line)
                                    .getFirst()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theSeedChoosesTheWording() {
        assertThat(TEXTS.voice(Language.ARABIC, Personality.CASUAL, 1).say(Line.THANKS))
                .isNotEqualTo(
                        TEXTS.voice(Language.ARABIC, Personality.CASUAL, 2).say(Line.THANKS));
    }

    private static boolean isArabic(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
    }

    private static Set<String> names(String wording) {
        return NAME.matcher(wording)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}

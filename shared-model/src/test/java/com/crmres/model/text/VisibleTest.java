package com.crmres.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.LocalizedText;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    private static final Validator RULES =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"أبو فهد", "Sara O'Neil", "👍", "👨\u200D👩\u200D👧", "7", "سلطان\u200F", "مُحَمَّد", "."})
    void letsThroughWhatIsSeen(String text) {
        assertThat(isValid(new Name(text))).isTrue();
        assertThat(isValid(new Words(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u00A0", "\u200B", "\u202E", "\u202E\u200F\u200B", "\u3164", "\u2800", "\uFE0F", "\n"})
    void refusesWhatNobodySees(String text) {
        assertThat(isValid(new Name(text))).isFalse();
        assertThat(isValid(new Words(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"سلطان\u202Eناطلس", "a\u2066b", "a\nb", "a\tb", "a\u2028b"})
    void turnsNoLineAroundAndBreaksNone(String text) {
        assertThat(isValid(new Name(text))).isFalse();
        assertThat(isValid(new Words(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0007', '\u001B', '\u0085', '\u009F'})
    void breaksNoLineButByLineBreaks(char control) {
        assertThat(isValid(new Words("a" + control + "b"))).isFalse();
    }

    @Test
    void holdsForEachLanguage() {
        assertThat(isValid(new Both(new LocalizedText("عليا", "Olaya")))).isTrue();
        assertThat(isValid(new Both(new LocalizedText("عليا", "\u202EOlaya")))).isFalse();
        assertThat(isValid(new Both(new LocalizedText("\u2800", "Olaya")))).isFalse();
        assertThat(isValid(new LocalizedText("\u200B", "Olaya"))).isFalse();
    }

    @Test
    void mayBeEmptyWhereThatTakesSomethingAway() {
        assertThat(isValid(new Note(""))).isTrue();
        assertThat(isValid(new Note("\u200B"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(chars = {'\uD83C', '\uDC4D', '\u0000'})
    void refusesWhatNoDatabaseTakes(char broken) {
        assertThat(isValid(new Words("a" + broken))).isFalse();
    }

    @Test
    void leavesWhatIsAbsentToOthers() {
        assertThat(isValid(new Name(null))).isTrue();
    }

    private static boolean isValid(Object request) {
        return RULES.validate(request).isEmpty();
    }

    record Name(@Nullable @Visible(inLine = true) String text) {}

    record Both(@Visible(inLine = true) LocalizedText text) {}

    record Note(@Visible(orEmpty = true) String text) {}

    record Words(@Visible String text) {}
}

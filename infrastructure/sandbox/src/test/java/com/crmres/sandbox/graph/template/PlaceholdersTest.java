package com.crmres.sandbox.graph.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

    @Test
    void countsEachVariableOnce() {
        assertThat(Placeholders.of("طلبك {{1}} يا {{2}}، رقم {{ 1 }}").names()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource({"{{1}} و {{2}},true", "{{2}} و {{1}},true", "{{1}} و {{3}},false", "{{0}},false", "{{name}},false"})
    void wantsPositionsWithoutAGap(String text, boolean wellFormed) {
        assertThat(Placeholders.of(text).areWellFormed(false)).isEqualTo(wellFormed);
    }

    @Test
    void wantsLowerCaseNames() {
        assertThat(Placeholders.of("يا {{first_name}}").areWellFormed(true)).isTrue();
        assertThat(Placeholders.of("يا {{First}}").areWellFormed(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"أهلا {{1}} بك,true", "أهلا يا {{1}} الغالي,false", "أهلا بك معنا,false"})
    void wantsMoreWordsThanTwiceTheVariables(String text, boolean outnumbered) {
        assertThat(Placeholders.of(text).outnumberWords()).isEqualTo(outnumbered);
    }

    @Test
    void fillsWithDollarsAndBackslashesAsTheyAre() {
        assertThat(Placeholders.of("السعر {{1}} فقط").filled(Map.of("1", "$1\\0")))
                .isEqualTo("السعر $1\\0 فقط");
    }
}

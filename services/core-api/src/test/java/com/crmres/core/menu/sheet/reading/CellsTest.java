package com.crmres.core.menu.sheet.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a cell reads the same, and is no formula. */
class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"كبسة", "=1+1", "+966", "-5", "@x", "'=1", "''=1", "'tis", "a=b", "'", "＝1+1", "＠x"})
    void readsWhatWasWritten(String value) {
        assertThat(Cells.read(Cells.written(value))).isEqualTo(value);
        assertThat(Cells.written(value))
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("＝");
    }

    @Test
    void listsReadAsTheyWereWritten() {
        List<String> words = List.of("a|b", "c\\", "\\|", "كبسه");

        assertThat(Cells.split(Cells.joined(words))).isEqualTo(words);
        assertThat(Cells.split(" a |a| | b")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"١٢٫٥;12.5", "12,50;12.50", "7;7", "۳;3"})
    void readsPricesAsPeopleWriteThem(String cell, String price) {
        assertThat(Cells.amount(cell))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(price));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.234", "1,234.5", "1e9", "12345678", "خمسة", "NaN"})
    void whatIsNoPriceIsNone(String cell) {
        assertThat(Cells.amount(cell)).isEmpty();
    }
}

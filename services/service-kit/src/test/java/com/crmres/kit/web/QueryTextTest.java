package com.crmres.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "q=", "q=kabsa", "q=%D9%83%D8%A8%D8%B3%D8%A9", "q=%F0%9F%8D%9A&limit=5", "q=100%25", "a+b"})
    void readsText(String query) {
        assertThat(QueryText.isReadable(query)).isTrue();
    }

    @Test
    void readsNoQuery() {
        assertThat(QueryText.isReadable(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%ff",
                "ticket=a&cursor=%ff",
                "q=%ED%A0%80",
                "q=%C3",
                "q=a%00b",
                "q=%",
                "q=%2",
                "q=%zz",
                "q=%-1"
            })
    void knowsWhatIsNone(String query) {
        assertThat(QueryText.isReadable(query)).isFalse();
    }
}

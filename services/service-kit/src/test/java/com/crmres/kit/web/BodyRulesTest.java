package com.crmres.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":\"كبسة 🍛\"}",
                "{\"a\":\"\\uD83C\\uDF5B\"}",
                "{\"a\":\"\\uD83C\\uDF5B\\uD83C\\uDF5B\\n\"}",
                "{\"a\":\"\\\\u0000\"}",
                "{\"a\":\"\\\\\\\\uD83C\"}",
                "{\"a\":\"\\u0001\\u0041\"}",
                "{\"a\":\"\\u12\"}",
                "\\"
            })
    void letsTextThroughThatCanBeStored(String json) {
        assertThat(BodyRules.hasUnstorableText(bytes(json))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "{\"a\":\"\\\\\\u0000\"}",
                "{\"a\":\"\\uD83C\"}",
                "{\"a\":\"\\uDF5B\"}",
                "{\"a\":\"\\uDF5B\\uD83C\"}",
                "{\"a\":\"\\uD83C \\uDF5B\"}",
                "{\"a\":\"\\uD83C\\uD83C\\uDF5B\"}",
                "{\"a\":\"\\uD83C\\n\"}",
                "{\"a\":\"\\ud83c"
            })
    void refusesWhatNoDatabaseOrEncodingTakes(String json) {
        assertThat(BodyRules.hasUnstorableText(bytes(json))).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package com.crmres.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogMaskingTest {

    @ParameterizedTest
    @CsvSource({
        "to +966501234567 now, to ***67 now",
        "966501234567, ***67",
        "0501234567 and 0507654321, ***67 and ***21",
        "+966 50 123 4567, ***67",
        "٠٥٠١٢٣٤٥٦٧, ***٦٧",
        "۰۵۰۱۲۳۴۵۶۷, ***۶۷",
        "from SA.13491208655302741918!, from SA.***18!",
        "from SA.ENT.a1b2c3d4e5, from SA.***e5",
        "wamid.HBgMOTY2NTAxMjM0NTY3FQIAEhggQUJD, wamid.HBgMOT***",
        "'{\"from\":\"966501234567\"}', '{\"from\":\"***67\"}'",
    })
    void leavesTheLastTwoDigitsOfAPhoneNumber(String line, String masked) {
        assertThat(LogMasking.mask(line)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Started in 12345678 ms",
                "0190b7c4-1234-7123-8123-123456789012",
                "0af7651916cd43dd8448123456789012",
                "2026-11-22T18:20:26.123456789Z",
                "java.lang.IllegalStateException at com.crmres.Main(Main.java:12)",
                "restaurant SA.ENT",
                "",
            })
    void leavesOtherTextAlone(String line) {
        assertThat(LogMasking.mask(line)).isEqualTo(line);
    }
}

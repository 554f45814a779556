package com.crmres.core.twostep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as RFC 6238 has them in its appendix B, their last six digits. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
        assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(second + 30)))
                .hasValue(second / 30);
        assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(second + 60)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"123 456", "' 123456 '", "١٢٣٤٥٦", "۱۲۳ ۴۵۶", "１２３４５６"})
    void readsACodeHoweverItIsTyped(String typed) {
        assertThat(Totp.plain(typed)).isEqualTo("123456");
    }

    @Test
    void writesSecretsAsAuthenticatorsReadThem() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}

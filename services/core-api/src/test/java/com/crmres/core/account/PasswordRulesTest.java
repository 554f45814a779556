package com.crmres.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that would be guessed are refused, and no others. */
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password123!",
                "P@ssw0rd2026",
                "qwertyuiop",
                "QWERTYUIOP123",
                "1234567890",
                "0551234567",
                "+966551234567",
                "aaaaaaaaaaaa",
                "abcdefghijkl",
                "crmres2026!!",
                "ضصثقفغعهخح",
                "كلمة السر 123",
                "بسم الله 1447",
                "مطعم الرياض 1",
                "1qaz2wsx3edc",
                "Restaurant#1",
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(rules.weakness(password)).as(password).hasValue("password_common");
    }

    @ParameterizedTest
    @CsvSource({
        "sultan-alotaibi, password_personal",
        "sultan@najd.sa!, password_personal",
        "NajdGrill2026!, password_personal",
        "short, password_too_short",
    })
    void refusesWhatIsKnownOfThePerson(String password, String code) {
        assertThat(rules.weakness(password, "sultan@najd.sa", "Sultan Alotaibi", "Najd Grill"))
                .hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for-these-tests-only",
                "correct horse battery staple",
                "قهوة الصباح على السطح",
                "tr0ub4dor&3-xk",
                "9f8e-41c2-77ab",
                "نخلة بيتنا القديم",
            })
    void takesAnyOtherOfTenCharacters(String password) {
        assertThat(rules.weakness(password, "sultan@najd.sa", "سلطان العتيبي")).isEmpty();
    }

    @Test
    void takesALongSentence() {
        assertThat(rules.weakness("جمل طويل ".repeat(14))).isEmpty();
        assertThat(rules.weakness("جمل طويلة".repeat(15))).hasValue("password_too_long");
    }

    @Test
    void hashesAllOfALongPassword() {
        LongPasswords encoder = new LongPasswords();
        String hash = String.valueOf(encoder.encode("ك".repeat(100) + "1"));

        assertThat(encoder.matches("ك".repeat(100) + "1", hash)).isTrue();
        assertThat(encoder.matches("ك".repeat(100) + "2", hash)).isFalse();
    }
}

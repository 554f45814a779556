package com.crmres.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {

    @Test
    void leavesNoRoomForAnotherHeader() {
        assertThat(PlainWords.line("Eve\r\nBcc: all@example.com")).isEqualTo("Eve Bcc: all@example.com");
        assertThat(PlainWords.line("a\u2028b\u0000c\td")).isEqualTo("a b c d");
    }

    @Test
    void takesAwayWhatTurnsTheTextAround() {
        assertThat(PlainWords.line("\u202Egnp.exe\u202C \u2067x\u2069")).isEqualTo("gnp.exe x");
    }

    @Test
    void shortensWithoutCuttingALetter() {
        assertThat(PlainWords.shortened("قصير", 300)).isEqualTo("قصير");
        assertThat(PlainWords.shortened("👨‍👩‍👧abc", 4)).isEqualTo("…");
        assertThat(PlainWords.shortened("ab👍🏽c", 4)).isEqualTo("ab…");
        assertThat(PlainWords.shortened("x".repeat(400), 300)).hasSize(300);
    }

    @Test
    void isolatesOnlyWhatRunsAgainstTheTextAround() {
        assertThat(PlainWords.within("أم خالد", true)).isEqualTo("أم خالد");
        assertThat(PlainWords.within("Sara", false)).isEqualTo("Sara");
        assertThat(PlainWords.within("Sara", true)).isEqualTo("\u2068Sara\u2069");
        assertThat(PlainWords.within("أم خالد", false)).isEqualTo("\u2068أم خالد\u2069");
        assertThat(PlainWords.within("أبغى burger كبير", true))
                .startsWith("\u2068")
                .endsWith("\u2069");
    }
}

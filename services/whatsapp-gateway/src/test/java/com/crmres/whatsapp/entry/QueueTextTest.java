package com.crmres.whatsapp.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueueTextTest {

    @Test
    void knowsTheCharactersThatAQueueTakes() {
        assertThat(QueueText.isAllowed("السلام عليكم 🍖\t\r\n")).isTrue();
        assertThat(QueueText.isAllowed("\u0000")).isFalse();
        assertThat(QueueText.isAllowed("\uFFFE")).isFalse();
        assertThat(QueueText.isAllowed("\uD83D")).isFalse();
        assertThat(QueueText.clean("a\uFFFEب\u0001")).isEqualTo("a\uFFFDب\uFFFD");
    }
}

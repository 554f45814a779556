package com.crmres.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

    @Test
    void comesBackToTheMicrosecond() {
        PageCursor cursor =
                new PageCursor(Sort.WAITING, Instant.parse("2026-11-22T09:15:03.123456Z"), UUID.randomUUID());

        assertThat(PageCursor.valueOf(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "YWJj", "MXxub3QtYW4taWQ", "UkVDRU5UfDF8bm90LWFuLWlk", "QUxMfDF8eA", "!!!"})
    void isRefusedWhenItIsNotOurs(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PageCursor.valueOf(text));
    }
}

package com.crmres.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

    @Test
    void comesBackToTheMicrosecond() {
        PageCursor cursor = new PageCursor("waiting", Instant.parse("2026-11-22T09:15:03.123456Z"), UUID.randomUUID());

        assertThat(PageCursor.valueOf(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "YWJj", "MXxub3QtYW4taWQ", "UkVDRU5UfDF8bm90LWFuLWlk", "QUxMfDF8eA", "!!!", "fHw"})
    void isRefusedWhenItIsNotOurs(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PageCursor.valueOf(text));
    }

    @Test
    void neverStandsWhereTheDatabaseCannotCompare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageCursor(Instant.parse("+10000-01-01T00:00:00Z"), UUID.randomUUID()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageCursor(Instant.EPOCH.minusMillis(1), UUID.randomUUID()));
    }

    @Test
    void pointsBehindThePageOnlyWhenThereIsMore() {
        PageCursor place = new PageCursor(Instant.EPOCH, UUID.randomUUID());

        assertThat(Page.of(List.of(1, 2, 3), 2, row -> place)).isEqualTo(new Page<>(List.of(1, 2), place));
        assertThat(Page.of(List.of(1, 2), 2, row -> place).next()).isNull();
    }
}

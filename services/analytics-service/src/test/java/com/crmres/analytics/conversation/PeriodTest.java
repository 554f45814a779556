package com.crmres.analytics.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.kit.error.InvalidRequest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void isTheLastSevenDaysUnlessTold() {
        assertThat(Period.of(null, null, TODAY)).isEqualTo(new Period(TODAY.minusDays(6), TODAY));
        assertThat(Period.of(null, null, TODAY).days()).hasSize(7);
    }

    @Test
    void endsTodayWhenOnlyItsBeginningIsTold() {
        assertThat(Period.of(TODAY.minusDays(2), null, TODAY).days()).hasSize(3);
    }

    @Test
    void mayBeALeapYearAndNoMore() {
        assertThat(new Period(TODAY.minusDays(365), TODAY).days()).hasSize(366);
        assertThatThrownBy(() -> new Period(TODAY.minusDays(366), TODAY)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1))).isInstanceOf(InvalidRequest.class);
    }
}

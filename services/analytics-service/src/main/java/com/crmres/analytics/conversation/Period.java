package com.crmres.analytics.conversation;

import com.crmres.kit.error.InvalidRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both included: at most a leap year of them. */
public record Period(LocalDate from, LocalDate to) {

    static final int LONGEST_DAYS = 366;
    private static final int DAYS_UNLESS_TOLD = 7;

    public Period {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > LONGEST_DAYS) {
            throw new InvalidRequest(Map.of("from", from.toString(), "to", to.toString(), "max_days", LONGEST_DAYS));
        }
    }

    /** What was asked for; without an end until today, without a beginning the seven days to the end. */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new Period(from == null ? last.minusDays(DAYS_UNLESS_TOLD - 1) : from, last);
    }

    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}

package com.crmres.model.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.text.Visible;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that is unlike its week: a feast, a works day, a late night.
 *
 * @param closed says that it does not open at all; then it has no intervals
 */
public record SpecialDay(
        @NotNull LocalDate date,
        @Nullable Boolean closed,
        @Nullable @Size(max = WeekHours.MOST) List<@Valid OpenInterval> intervals,
        @Nullable @Valid @Visible(inLine = true) LocalizedText note) {

    // dates of the Hijri calendar fall before, and slips of the finger beyond
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    public static SpecialDay closed(LocalDate date) {
        return new SpecialDay(date, true, null, null);
    }

    public static SpecialDay open(LocalDate date, OpenInterval... intervals) {
        return new SpecialDay(date, null, List.of(intervals), null);
    }

    @JsonIgnore
    boolean isOfOurYears() {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    List<OpenInterval> hours() {
        return intervals == null ? List.of() : intervals;
    }

    /** Closed, or open at some hours: one of both. */
    @JsonIgnore
    boolean isDecided() {
        return Boolean.TRUE.equals(closed) == hours().isEmpty();
    }
}

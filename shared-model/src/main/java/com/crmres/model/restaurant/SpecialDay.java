package com.crmres.model.restaurant;

import com.crmres.model.LocalizedText;
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
        @Nullable @Valid LocalizedText note) {

    public static SpecialDay closed(LocalDate date) {
        return new SpecialDay(date, true, null, null);
    }

    public static SpecialDay open(LocalDate date, OpenInterval... intervals) {
        return new SpecialDay(date, null, List.of(intervals), null);
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

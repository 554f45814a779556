package com.crmres.analytics.conversation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The figures of each day of a period, silent days as zeros, and of the whole of it. */
record ConversationReport(List<DayFigures> days, Figures total) {

    static ConversationReport of(Period period, Map<LocalDate, Tally> tallies) {
        return new ConversationReport(
                period.days()
                        .map(day -> new DayFigures(day, Figures.of(tallies.getOrDefault(day, Tally.NOTHING))))
                        .toList(),
                Figures.of(tallies.values().stream().reduce(Tally.NOTHING, Tally::plus)));
    }

    record DayFigures(LocalDate day, @JsonUnwrapped Figures figures) {}
}

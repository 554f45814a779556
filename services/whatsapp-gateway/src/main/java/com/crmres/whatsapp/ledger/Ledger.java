package com.crmres.whatsapp.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The books of all numbers. */
record Ledger(List<Line> numbers) {

    /**
     * What came in through one number on one day (UTC), in entries: messages, statuses and account events.
     *
     * @param phoneNumberId absent for entries that named none
     * @param gap what was received and is neither stored nor repeated nor parked; entries under way count here
     */
    record Line(
            @Nullable String phoneNumberId,
            LocalDate day,
            long received,
            long stored,
            long repeated,
            long parked,
            long gap) {

        static Line of(String number, LocalDate day, long received, Settled settled, long swallowed) {
            long repeated = settled.repeated() + swallowed;
            return new Line(
                    number.equals(Books.NO_NUMBER) ? null : number,
                    day,
                    received,
                    settled.stored(),
                    repeated,
                    settled.parked(),
                    received - settled.stored() - repeated - settled.parked());
        }
    }

    /** What the consumers made of entries. */
    record Settled(long stored, long repeated, long parked) {

        static final Settled NOTHING = new Settled(0, 0, 0);
    }
}

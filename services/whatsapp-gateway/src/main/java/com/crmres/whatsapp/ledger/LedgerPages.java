package com.crmres.whatsapp.ledger;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings together what was received and what became of it. */
@Component
class LedgerPages {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final ReceivedCounter received;
    private final BusinessClock clock;
    private final LedgerSettings settings;

    LedgerPages(
            Tenants tenants, JdbcClient jdbc, ReceivedCounter received, BusinessClock clock, LedgerSettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.received = received;
        this.clock = clock;
        this.settings = settings;
    }

    Ledger all() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<Key, Ledger.Settled> settled = tenants.anonymous(() -> settledSince(today.minusDays(settings.days())));
        Stream<LocalDate> counted = today.minusDays(settings.days()).datesUntil(today.plusDays(1));
        Stream<LocalDate> moved = settled.keySet().stream().map(Key::day);
        List<Ledger.Line> lines = Stream.concat(counted, moved)
                .distinct()
                .sorted()
                .flatMap(day -> linesOf(day, settled))
                .toList();
        return new Ledger(lines);
    }

    private Map<Key, Ledger.Settled> settledSince(LocalDate first) {
        Map<Key, Ledger.Settled> settled = new HashMap<>();
        jdbc.sql("""
                select phone_number_id, day, sum(stored) as stored, sum(repeated) as repeated, sum(parked) as parked
                from inbound_ledger where day >= ? group by phone_number_id, day
                """)
                .param(first)
                .query((row, index) -> settled.put(
                        new Key(row.getString("phone_number_id"), row.getObject("day", LocalDate.class)),
                        new Ledger.Settled(row.getLong("stored"), row.getLong("repeated"), row.getLong("parked"))))
                .list();
        return settled;
    }

    private Stream<Ledger.Line> linesOf(LocalDate day, Map<Key, Ledger.Settled> settled) {
        Map<String, Long> counts = received.of(day);
        Stream<String> counted = counts.keySet().stream()
                .filter(field -> field.startsWith(ReceivedCounter.RECEIVED))
                .map(field -> field.substring(ReceivedCounter.RECEIVED.length()));
        Stream<String> booked =
                settled.keySet().stream().filter(key -> key.day().equals(day)).map(Key::number);
        return Stream.concat(counted, booked)
                .distinct()
                .sorted()
                .map(number -> Ledger.Line.of(
                        number,
                        day,
                        counts.getOrDefault(ReceivedCounter.RECEIVED + number, 0L),
                        settled.getOrDefault(new Key(number, day), Ledger.Settled.NOTHING),
                        counts.getOrDefault(ReceivedCounter.SWALLOWED + number, 0L)));
    }

    private record Key(String number, LocalDate day) {}
}

package com.crmres.whatsapp.parking;

import com.crmres.kit.id.Ids;
import com.crmres.kit.inbox.Inbox;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.ledger.Books;
import com.crmres.whatsapp.load.Together;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps entries that belong to nobody or that nothing can be made of, with the reason and all their bytes. */
@Component
public class ParkingLot {

    private static final String CONSUMER = "whatsapp-gateway:inbound";

    /** Entries of one transaction at most. */
    private static final int AT_ONCE = 100;

    private final Tenants tenants;
    private final Inbox inbox;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final Books books;
    private final MeterRegistry registry;
    private final Together<String, Parked> together;

    ParkingLot(Tenants tenants, Inbox inbox, JdbcTemplate jdbc, Ids ids, Books books, MeterRegistry registry) {
        this.tenants = tenants;
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.ids = ids;
        this.books = books;
        this.registry = registry;
        this.together = new Together<>(AT_ONCE, this::keepAll);
    }

    /** Keeps it in a transaction of its own or of its like, once however often it is delivered. */
    public void park(InboundEntry entry, byte[] element, String reason) {
        together.with(CONSUMER, new Parked(entry, element, reason));
        registry.counter("crmres.inbound.entries", "outcome", "parked").increment();
    }

    private void keepAll(String consumer, List<Parked> all) {
        Map<UUID, Parked> byEntry = new LinkedHashMap<>();
        all.forEach(parked -> byEntry.put(parked.entry().entryId(), parked));
        tenants.anonymous(() -> {
            byEntry.keySet().retainAll(inbox.firstTimes(consumer, byEntry.keySet()));
            keep(byEntry.values());
            books.parked(byEntry.values().stream().map(Parked::entry).toList());
        });
    }

    private void keep(Collection<Parked> all) {
        jdbc.batchUpdate("""
                insert into parked_inbound (id, reason, phone_number_id, field, body, received_at)
                values (?, ?, ?, ?, ?, ?)
                """, all.stream().map(this::row).toList());
    }

    private @Nullable Object[] row(Parked parked) {
        InboundEntry entry = parked.entry();
        return new @Nullable Object[] {
            ids.next(),
            parked.reason(),
            entry.phoneNumberId(),
            entry.field(),
            parked.element(),
            Timestamp.from(entry.receivedAt())
        };
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Parked(InboundEntry entry, byte[] element, String reason) {}
}

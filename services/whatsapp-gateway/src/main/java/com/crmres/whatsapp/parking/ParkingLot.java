package com.crmres.whatsapp.parking;

import com.crmres.kit.id.Ids;
import com.crmres.kit.inbox.Inbox;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.ledger.Books;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps entries that belong to nobody or that nothing can be made of, with the reason and all their bytes. */
@Component
public class ParkingLot {

    private static final String CONSUMER = "whatsapp-gateway:inbound";

    private final Tenants tenants;
    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Books books;
    private final MeterRegistry registry;

    ParkingLot(Tenants tenants, Inbox inbox, JdbcClient jdbc, Ids ids, Books books, MeterRegistry registry) {
        this.tenants = tenants;
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.ids = ids;
        this.books = books;
        this.registry = registry;
    }

    /** Keeps it in a transaction of its own, once however often it is delivered. */
    public void park(InboundEntry entry, byte[] element, String reason) {
        tenants.anonymous(() -> {
            if (inbox.firstTime(CONSUMER, entry.entryId())) {
                keep(entry, element, reason);
                books.parked(entry);
            }
        });
        registry.counter("crmres.inbound.entries", "outcome", "parked").increment();
    }

    private void keep(InboundEntry entry, byte[] element, String reason) {
        jdbc.sql("""
                insert into parked_inbound (id, reason, phone_number_id, field, body, received_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .param(ids.next())
                .param(reason)
                .param(entry.phoneNumberId())
                .param(entry.field())
                .param(element)
                .param(Timestamp.from(entry.receivedAt()))
                .update();
    }
}

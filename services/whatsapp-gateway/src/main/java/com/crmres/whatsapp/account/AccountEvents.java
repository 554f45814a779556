package com.crmres.whatsapp.account;

import com.crmres.kit.inbox.Inbox;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.entry.MetaJson;
import com.crmres.whatsapp.entry.Tree;
import com.crmres.whatsapp.ledger.Books;
import com.crmres.whatsapp.parking.ParkingLot;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down what Meta tells of accounts and lets whoever is concerned act on it. */
@Component
public class AccountEvents {

    private static final String CONSUMER = "whatsapp-gateway:inbound";

    private final Owners owners;
    private final Tenants tenants;
    private final Inbox inbox;
    private final AccountRecords records;
    private final List<AccountEventHandler> handlers;
    private final ParkingLot parkingLot;
    private final Books books;
    private final MeterRegistry registry;

    AccountEvents(
            Owners owners,
            Tenants tenants,
            Inbox inbox,
            AccountRecords records,
            List<AccountEventHandler> handlers,
            ParkingLot parkingLot,
            Books books,
            MeterRegistry registry) {
        this.owners = owners;
        this.tenants = tenants;
        this.inbox = inbox;
        this.records = records;
        this.handlers = List.copyOf(handlers);
        this.parkingLot = parkingLot;
        this.books = books;
        this.registry = registry;
    }

    /** What belongs to no restaurant of ours, or is no object, is kept aside. */
    public void receive(InboundEntry entry, byte[] element) {
        String field = Objects.requireNonNullElse(entry.field(), "unknown");
        Optional<Tree> value = MetaJson.read(element);
        Map<UUID, List<UUID>> concerned = value.isEmpty() ? Map.of() : owners.of(entry);
        if (value.isEmpty() || concerned.isEmpty()) {
            parkingLot.park(entry, element, entry.field() == null ? "account" : "account:" + field);
            return;
        }
        List<AccountEvent> events = new ArrayList<>();
        concerned.forEach((restaurant, numbers) -> events.add(new AccountEvent(
                restaurant,
                entry.wabaId(),
                numbers,
                field,
                value.get(),
                Objects.requireNonNullElse(entry.toldAt(), entry.receivedAt()))));
        boolean isNews = false;
        for (AccountEvent event : events) {
            isNews |= tell(event, entry, element, isNews, event == events.getLast());
        }
        registry.counter("crmres.account.events", "field", field).increment();
    }

    /** Each restaurant in a transaction of its own; the last of them books the entry. */
    private boolean tell(AccountEvent event, InboundEntry entry, byte[] element, boolean wasNews, boolean isLast) {
        return tenants.write(event.restaurantId(), () -> {
            if (!inbox.firstTime(CONSUMER, isLast ? entry.entryId() : within(entry, event))) {
                return false;
            }
            boolean isNews = records.keep(event, entry, element);
            if (isNews) {
                handlers.stream()
                        .filter(handler -> handler.fields().contains(event.field()))
                        .forEach(handler -> handler.on(event));
            }
            if (isLast && (isNews || wasNews)) {
                books.stored(entry);
            } else if (isLast) {
                books.repeated(entry);
            }
            return isNews;
        });
    }

    private static UUID within(InboundEntry entry, AccountEvent event) {
        return UUID.nameUUIDFromBytes((entry.entryId() + "/" + event.restaurantId()).getBytes(StandardCharsets.UTF_8));
    }
}

package com.crmres.whatsapp.status;

import com.crmres.event.signal.Queues;
import com.crmres.whatsapp.account.AccountEvents;
import com.crmres.whatsapp.entry.Elements;
import com.crmres.whatsapp.entry.EntryCodec;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.entry.MetaJson;
import com.crmres.whatsapp.entry.Tree;
import com.crmres.whatsapp.ledger.ReceivedEntries;
import com.crmres.whatsapp.load.Precedence;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.number.Lines;
import com.crmres.whatsapp.parking.ParkingLot;
import io.awspring.cloud.sqs.annotation.SqsListener;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears everything that is not a customer's message: statuses, account events and what nobody can read. */
@Component
class StatusListener {

    private final EntryCodec codec;
    private final Elements elements;
    private final Lines lines;
    private final Statuses statuses;
    private final AccountEvents accountEvents;
    private final ParkingLot parkingLot;
    private final ReceivedEntries received;
    private final Precedence precedence;

    StatusListener(
            EntryCodec codec,
            Elements elements,
            Lines lines,
            Statuses statuses,
            AccountEvents accountEvents,
            ParkingLot parkingLot,
            ReceivedEntries received,
            Precedence precedence) {
        this.codec = codec;
        this.elements = elements;
        this.lines = lines;
        this.statuses = statuses;
        this.accountEvents = accountEvents;
        this.parkingLot = parkingLot;
        this.received = received;
        this.precedence = precedence;
    }

    @SqsListener(
            value = Queues.STATUSES,
            factory = "sharingSqsListenerContainerFactory",
            maxConcurrentMessages = "${crmres.status.concurrency:64}")
    void on(String body) {
        precedence.stepBackWithStatus();
        InboundEntry entry = codec.read(body);
        settle(entry, elements.unwrap(entry));
        received.countSettled(entry);
    }

    private void settle(InboundEntry entry, byte[] element) {
        switch (entry.kind()) {
            case STATUS -> status(entry, element);
            case MESSAGE, ECHO -> parkingLot.park(entry, element, "no_id_or_number");
            case ACCOUNT -> accountEvents.receive(entry, element);
            case UNREADABLE -> parkingLot.park(entry, element, "unreadable");
        }
    }

    private void status(InboundEntry entry, byte[] element) {
        Tree status = MetaJson.read(element).orElse(Tree.EMPTY);
        Optional<StatusUpdate> update = StatusUpdate.of(status, entry.receivedAt());
        Optional<Line> line = Optional.ofNullable(entry.phoneNumberId()).flatMap(lines::byPhoneNumberId);
        if ("group".equals(status.text("recipient_type"))) {
            parkingLot.park(entry, element, "group_status");
        } else if (update.isEmpty()) {
            parkingLot.park(entry, element, "unknown_status");
        } else if (line.isEmpty()) {
            parkingLot.park(entry, element, "unknown_number");
        } else {
            statuses.receive(entry, update.get(), line.get());
        }
    }
}

package com.crmres.whatsapp.inbound;

import com.crmres.event.signal.Queues;
import com.crmres.whatsapp.content.Unstorable;
import com.crmres.whatsapp.echo.Echoes;
import com.crmres.whatsapp.entry.Elements;
import com.crmres.whatsapp.entry.EntryCodec;
import com.crmres.whatsapp.entry.EntryKind;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.ledger.ReceivedEntries;
import com.crmres.whatsapp.load.Precedence;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.number.Lines;
import com.crmres.whatsapp.parking.ParkingLot;
import com.crmres.whatsapp.presence.ReadReceipts;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Hears from the queue what customers write, and what staff write to them by phone. */
@Component
class InboundListener {

    private final EntryCodec codec;
    private final Elements elements;
    private final Lines lines;
    private final InboundMessages messages;
    private final Echoes echoes;
    private final ParkingLot parkingLot;
    private final ReadReceipts readReceipts;
    private final ReceivedEntries received;
    private final Precedence precedence;
    private final MeterRegistry registry;

    InboundListener(
            EntryCodec codec,
            Elements elements,
            Lines lines,
            InboundMessages messages,
            Echoes echoes,
            ParkingLot parkingLot,
            ReadReceipts readReceipts,
            ReceivedEntries received,
            Precedence precedence,
            MeterRegistry registry) {
        this.codec = codec;
        this.elements = elements;
        this.lines = lines;
        this.messages = messages;
        this.echoes = echoes;
        this.parkingLot = parkingLot;
        this.readReceipts = readReceipts;
        this.received = received;
        this.precedence = precedence;
        this.registry = registry;
    }

    @SqsListener(value = Queues.INBOUND, maxConcurrentMessages = "${crmres.inbound.concurrency:40}")
    void on(String body) {
        precedence.stepBackWithGuest();
        InboundEntry entry = codec.read(body);
        byte[] element = elements.unwrap(entry);
        try {
            settle(entry, element);
        } catch (DataIntegrityViolationException toldTwiceAtOnce) {
            // under two names, so that neither waited for the other: looked at again, it is found
            settle(entry, element);
        }
        received.countSettled(entry);
    }

    private void settle(InboundEntry entry, byte[] element) {
        try {
            Line line = line(entry);
            if (entry.kind() == EntryKind.ECHO) {
                echoes.store(entry, element, line);
                return;
            }
            IncomingMessage incoming = IncomingMessage.of(entry, element);
            Stored stored = messages.store(entry, incoming, line);
            registry.counter(
                            "crmres.inbound.entries", "outcome", stored.result().tag())
                    .increment();
            stored.aiAnswersIn().ifPresent(conversationId -> readReceipts.show(line, conversationId, incoming.wamid()));
        } catch (Unstorable unstorable) {
            parkingLot.park(entry, element, unstorable.reason());
        }
    }

    private Line line(InboundEntry entry) throws Unstorable {
        return Optional.ofNullable(entry.phoneNumberId())
                .flatMap(lines::byPhoneNumberId)
                .orElseThrow(() -> new Unstorable("unknown_number"));
    }
}

package com.crmres.whatsapp.status;

import com.crmres.kit.inbox.Inbox;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Message;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.ledger.Books;
import com.crmres.whatsapp.load.Together;
import com.crmres.whatsapp.number.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the message that a status is about: by our own id, then by Meta's; else the status waits for it. */
@Component
class Statuses {

    private static final String CONSUMER = "whatsapp-gateway:inbound";

    /** Statuses of one number in one transaction at most. */
    private static final int AT_ONCE = 100;

    private final Tenants tenants;
    private final Inbox inbox;
    private final SentMessages messages;
    private final EarlyStatuses early;
    private final Progress progress;
    private final Books books;
    private final Together<Line, Told> together;

    Statuses(Tenants tenants, Inbox inbox, SentMessages messages, EarlyStatuses early, Progress progress, Books books) {
        this.tenants = tenants;
        this.inbox = inbox;
        this.messages = messages;
        this.early = early;
        this.progress = progress;
        this.books = books;
        this.together = new Together<>(AT_ONCE, this::receiveAll);
    }

    /** In a transaction of its own or of others of its number. */
    void receive(InboundEntry entry, StatusUpdate update, Line line) {
        together.with(line, new Told(entry, update));
    }

    private void receiveAll(Line line, List<Told> all) {
        Map<UUID, Told> byEntry = new LinkedHashMap<>();
        all.forEach(told -> byEntry.put(told.entry().entryId(), told));
        tenants.write(line.restaurantId(), () -> {
            Set<UUID> news = inbox.firstTimes(CONSUMER, byEntry.keySet());
            early.hold(line.numberId(), byEntry.values().stream().map(Told::wamid));
            Found found = new Found(messages, line.numberId(), byEntry.values());
            // the process that stored it may have ended before screens saw it
            byEntry.values().stream()
                    .filter(told -> !news.contains(told.entry().entryId()))
                    .forEach(told -> found.messageOf(told).ifPresent(progress::show));
            byEntry.keySet().retainAll(news);
            settle(line, List.copyOf(byEntry.values()), found);
        });
    }

    /** Those whose message is known first: they may tell whose the others are. */
    private void settle(Line line, List<Told> all, Found found) {
        List<InboundEntry> stored = new ArrayList<>();
        List<InboundEntry> repeated = new ArrayList<>();
        List<Told> unmatched = new ArrayList<>();
        for (Told told : all) {
            Optional<Message> message = found.messageOf(told);
            if (message.isEmpty()) {
                unmatched.add(told);
            } else {
                (apply(line, message.get(), told, found) ? stored : repeated).add(told.entry());
            }
        }
        List<Told> tooEarly = new ArrayList<>();
        for (Told told : unmatched) {
            found.messageOf(told)
                    .ifPresentOrElse(
                            message -> (apply(line, message, told, found) ? stored : repeated).add(told.entry()),
                            () -> tooEarly.add(told));
        }
        Set<Told> kept = early.keep(line, tooEarly);
        tooEarly.forEach(told -> (kept.contains(told) ? stored : repeated).add(told.entry()));
        books.stored(stored);
        books.repeated(repeated);
    }

    private boolean apply(Line line, Message message, Told told, Found found) {
        boolean wasNameless = message.wamid() == null;
        boolean toldNews = progress.apply(line, message, told.update());
        if (wasNameless) {
            // only now can it be told whose the earlier ones are
            progress.catchUp(line, message, told.wamid());
        }
        found.isKnown(message);
        return toldNews;
    }

    /** A status as it came. */
    record Told(InboundEntry entry, StatusUpdate update) {

        String wamid() {
            return update.wamid();
        }
    }
}

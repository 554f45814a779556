package com.crmres.whatsapp.status;

import com.crmres.kit.inbox.Inbox;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Sender;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.ledger.Books;
import com.crmres.whatsapp.number.Line;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the message that a status is about: by our own id, then by Meta's; else the status waits for it. */
@Component
class Statuses {

    private static final String CONSUMER = "whatsapp-gateway:inbound";

    private final Tenants tenants;
    private final Inbox inbox;
    private final SentMessages messages;
    private final EarlyStatuses early;
    private final Progress progress;
    private final Books books;

    Statuses(Tenants tenants, Inbox inbox, SentMessages messages, EarlyStatuses early, Progress progress, Books books) {
        this.tenants = tenants;
        this.inbox = inbox;
        this.messages = messages;
        this.early = early;
        this.progress = progress;
        this.books = books;
    }

    void receive(InboundEntry entry, StatusUpdate update, Line line) {
        tenants.write(line.restaurantId(), () -> {
            if (!inbox.firstTime(CONSUMER, entry.entryId())) {
                // the process that stored it may have ended before screens saw it
                messageOf(line, update).ifPresent(progress::show);
                return;
            }
            early.hold(line.numberId(), update.wamid());
            boolean toldNews = messageOf(line, update)
                    .map(message -> apply(line, message, update))
                    .orElseGet(() -> early.keep(line, update, entry.receivedAt()));
            if (toldNews) {
                books.stored(entry);
            } else {
                books.repeated(entry);
            }
        });
    }

    private boolean apply(Line line, Message message, StatusUpdate update) {
        boolean wasNameless = message.wamid() == null;
        boolean toldNews = progress.apply(line, message, update);
        if (wasNameless) {
            // only now can it be told whose the earlier ones are
            progress.catchUp(line, message, update.wamid());
        }
        return toldNews;
    }

    private Optional<Message> messageOf(Line line, StatusUpdate update) {
        UUID messageId = update.messageId();
        Optional<Message> byOurId =
                messageId == null ? Optional.empty() : messages.lockById(messageId, line.numberId(), Sender.CUSTOMER);
        return byOurId.or(() -> messages.lockByWamid(line.numberId(), update.wamid(), Sender.CUSTOMER));
    }
}

package com.crmres.core.order.telling;

import com.crmres.event.signal.Queues;
import com.crmres.event.signal.SendSignal;
import com.crmres.kit.id.Ids;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.outbox.OutboxMessage;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Purpose;
import com.crmres.model.conversation.Sender;
import com.crmres.model.order.Order;
import com.crmres.model.whatsapp.Outgoing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the customer where their order stands now, as long as WhatsApp lets us; needs the transaction of the move. */
@Component
public class CustomerTelling {

    private static final String NO_CONVERSATION = "no_conversation";
    private static final String WINDOW_CLOSED = "window_closed";
    private static final String ERASED = "customer_erased";

    private final OrderTalks talks;
    private final OrderMessages messages;
    private final Addressees addressees;
    private final OrderWords words;
    private final Outbox outbox;
    private final Ids ids;
    private final TellingSettings settings;

    CustomerTelling(
            OrderTalks talks,
            OrderMessages messages,
            Addressees addressees,
            OrderWords words,
            Outbox outbox,
            Ids ids,
            TellingSettings settings) {
        this.talks = talks;
        this.messages = messages;
        this.addressees = addressees;
        this.words = words;
        this.outbox = outbox;
        this.ids = ids;
        this.settings = settings;
    }

    /** Locks the conversation in which the customer is told; asked for before the order is locked. */
    public Line open(UUID customerId, @Nullable UUID conversationId) {
        return new Line(talks.latest(customerId, conversationId).stream()
                .findFirst()
                .flatMap(talks::lock)
                .orElse(null));
    }

    /** Whoever answers in the conversation and however it ended: this is nobody's reply and goes out beside theirs. */
    public Told tell(Order order, Line line, Instant now) {
        if (addressees.isErased(order.customerId())) {
            return Told.not(ERASED);
        }
        Conversation conversation = line.conversation();
        return conversation == null ? Told.not(NO_CONVERSATION) : tell(order, conversation, now);
    }

    private Told tell(Order order, Conversation conversation, Instant now) {
        if (!conversation.isWindowOpen(now, settings.windowMargin())) {
            return Told.not(WINDOW_CLOSED);
        }
        Outgoing said = Outgoing.Text.of(words.about(order, addressees.of(order)));
        Message message = Message.toCustomer(ids.next(), conversation, Sender.SYSTEM, said.content(), now);
        message.isFor(Purpose.TRANSACTIONAL);
        messages.save(message);
        outbox.enqueue(OutboxMessage.inOrder(
                Queues.OUTBOUND,
                message.conversationId().toString(),
                message.id() + ":" + message.enqueueCount(),
                new SendSignal(message.restaurantId(), message.id())));
        return Told.by(message);
    }
}

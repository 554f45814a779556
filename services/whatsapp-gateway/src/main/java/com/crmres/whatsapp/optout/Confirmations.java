package com.crmres.whatsapp.optout;

import com.crmres.event.signal.LiveSignal;
import com.crmres.event.signal.Queues;
import com.crmres.event.signal.SendSignal;
import com.crmres.kit.id.Ids;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.outbox.OutboxMessage;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Sender;
import com.crmres.model.customer.Customer;
import com.crmres.model.customer.LanguagePreference;
import com.crmres.model.whatsapp.Outgoing;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells customers that what they asked for is done; by the system, since no person and no AI decided on it. */
@Component
class Confirmations {

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private final Properties arabic = Wish.Texts.load("/opt-out/replies_ar.properties");
    private final Properties english = Wish.Texts.load("/opt-out/replies_en.properties");
    private final EntityManager entities;
    private final Outbox outbox;
    private final LiveFeed feed;
    private final Ids ids;

    Confirmations(EntityManager entities, Outbox outbox, LiveFeed feed, Ids ids) {
        this.entities = entities;
        this.outbox = outbox;
        this.feed = feed;
        this.ids = ids;
    }

    void answer(Wish wish, Conversation conversation, Message asked, Instant at) {
        String text = texts(conversation, asked).getProperty(wish.name().toLowerCase(Locale.ROOT), "");
        Message answer = Message.toCustomer(
                ids.next(), conversation, Sender.SYSTEM, Outgoing.Text.of(text).content(), at);
        entities.persist(answer);
        outbox.enqueue(OutboxMessage.inOrder(
                Queues.OUTBOUND,
                conversation.id().toString(),
                answer.id() + ":" + answer.enqueueCount(),
                new SendSignal(answer.restaurantId(), answer.id())));
        LiveSignal said = LiveSignal.said(conversation.id(), answer.id());
        feed.tellAfterCommit(conversation.restaurantId(), said.type(), said.ids());
    }

    /** Whoever writes Arabic reads it; whoever sends STOP may only have been told to. */
    private Properties texts(Conversation conversation, Message asked) {
        String words = asked.text();
        boolean isArabic = words != null && ARABIC.matcher(words).find();
        Customer customer = entities.find(Customer.class, conversation.customerId());
        return !isArabic && customer != null && customer.languagePreference() == LanguagePreference.EN
                ? english
                : arabic;
    }
}

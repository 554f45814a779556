package com.crmres.whatsapp.optout;

import com.crmres.event.CustomerOptedIn;
import com.crmres.event.CustomerOptedOut;
import com.crmres.kit.id.Ids;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.customer.OptOut;
import com.crmres.whatsapp.permission.Wishes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes down who wants to hear less, at once; needs the transaction of their restaurant. */
@Component
public class OptOuts {

    private final OptOutRows rows;
    private final Wishes wishes;
    private final Confirmations confirmations;
    private final Outbox outbox;
    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Ids ids;

    OptOuts(
            OptOutRows rows,
            Wishes wishes,
            Confirmations confirmations,
            Outbox outbox,
            Tenants tenants,
            JdbcClient jdbc,
            Ids ids) {
        this.rows = rows;
        this.wishes = wishes;
        this.confirmations = confirmations;
        this.outbox = outbox;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Does what a message asks for that asks for nothing else, and answers it; says whether it was such a message. */
    public boolean hear(Conversation conversation, Message message, Instant at) {
        Optional<Wish> wish =
                Wish.in(message.text()).filter(asked -> message.content().needsAnswer());
        boolean isDone = wish.filter(asked -> asked == Wish.STOP || wishes.refusePromotions(conversation.customerId()))
                .isPresent();
        if (isDone && carryOut(wish.get(), conversation, message, at)) {
            confirmations.answer(wish.get(), conversation, message, at);
        }
        return isDone;
    }

    private boolean carryOut(Wish wish, Conversation conversation, Message message, Instant at) {
        UUID customerId = conversation.customerId();
        if (wish == Wish.START) {
            return lift(customerId, null, OptOut.Source.WORDS, conversation.id(), at);
        }
        OptOut said = new OptOut(ids.next(), tenants.current(), customerId, OptOut.Scope.ALL, OptOut.Source.WORDS, at);
        return add(said.saidIn(message.id()), conversation.id());
    }

    /** Meta refused a promotion in this conversation, because they had stopped them. */
    public void stoppedIn(UUID conversationId, Instant at) {
        jdbc.sql("select customer_id from conversations where id = ?")
                .param(conversationId)
                .query(UUID.class)
                .optional()
                .ifPresent(customerId -> prefers(customerId, false, at));
    }

    /** What they told Meta: about promotions only. */
    void prefers(UUID customerId, boolean wantsPromotions, Instant at) {
        if (wantsPromotions) {
            lift(customerId, OptOut.Source.META, OptOut.Source.META, null, at);
        } else {
            add(
                    new OptOut(
                            ids.next(), tenants.current(), customerId, OptOut.Scope.MARKETING, OptOut.Source.META, at),
                    null);
        }
    }

    private boolean add(OptOut optOut, @Nullable UUID conversationId) {
        boolean isNew = rows.inForce(optOut.customerId()).stream()
                .noneMatch(row -> row.scope() == optOut.scope() && row.source() == optOut.source());
        if (isNew) {
            rows.save(optOut);
            outbox.publish(
                    optOut.customerId().toString(),
                    new CustomerOptedOut(
                            optOut.customerId(),
                            optOut.scope().code(),
                            optOut.source().code(),
                            conversationId,
                            optOut.at()),
                    null);
        }
        return isNew;
    }

    /** Words lift whatever there is; what Meta says lifts only what Meta said. */
    private boolean lift(
            UUID customerId,
            OptOut.@Nullable Source only,
            OptOut.Source source,
            @Nullable UUID conversationId,
            Instant at) {
        List<OptOut> inForce = rows.inForce(customerId).stream()
                .filter(row -> only == null || row.source() == only)
                .toList();
        boolean isLifted = !inForce.isEmpty() || (only == null && wishes.refusePromotions(customerId));
        inForce.forEach(row -> row.isLifted(at));
        if (isLifted) {
            outbox.publish(
                    customerId.toString(),
                    new CustomerOptedIn(customerId, OptOut.Scope.MARKETING.code(), source.code(), conversationId, at),
                    null);
        }
        return isLifted;
    }
}

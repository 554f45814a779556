package com.crmres.whatsapp.status;

import com.crmres.event.MessageFailed;
import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.conversation.Message;
import com.crmres.whatsapp.amendment.Amendments;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.optout.OptOuts;
import com.crmres.whatsapp.price.Price;
import com.crmres.whatsapp.price.Prices;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Moves messages up by what Meta tells of them; only failures are facts that others hear. */
@Component
public class Progress {

    /** Meta's code for a customer who wants no promotions. */
    private static final int PROMOTIONS_STOPPED = 131050;

    private final EarlyStatuses early;
    private final Amendments amendments;
    private final Prices prices;
    private final Outbox outbox;
    private final LiveFeed feed;
    private final OptOuts optOuts;
    private final BusinessClock clock;
    private final MeterRegistry registry;

    Progress(
            EarlyStatuses early,
            Amendments amendments,
            Prices prices,
            Outbox outbox,
            LiveFeed feed,
            OptOuts optOuts,
            BusinessClock clock,
            MeterRegistry registry) {
        this.early = early;
        this.amendments = amendments;
        this.prices = prices;
        this.outbox = outbox;
        this.feed = feed;
        this.optOuts = optOuts;
        this.clock = clock;
        this.registry = registry;
    }

    /** Taken by whoever is about to store Meta's id, before any row is locked. */
    public void hold(UUID numberId, String wamid) {
        early.hold(numberId, Stream.of(wamid));
    }

    /** Applies what came before the message's own answer was stored. */
    public void catchUp(Line line, Message message, String wamid) {
        early.take(line.numberId(), wamid).forEach(update -> apply(line, message, update));
        amendments.catchUp(message);
        show(message);
    }

    /** Open screens see how far the message has come, once that is stored. */
    public void show(Message message) {
        LiveSignal tick = LiveSignal.tick(message.conversationId(), message.id());
        feed.tellAfterCommit(message.restaurantId(), tick.type(), tick.ids());
    }

    /** Whether the status told anything new of the message. */
    boolean apply(Line line, Message message, StatusUpdate update) {
        boolean settled = message.delivery().isUnsettled();
        boolean isSecondSend = message.isKnownByAnother(update.wamid());
        message.isKnownAs(update.wamid());
        if (isSecondSend && update.state() == DeliveryState.SENT) {
            registry.counter("crmres.send.doubled").increment();
        }
        Price price = update.price();
        if (price != null) {
            prices.take(message, price, update.at());
        }
        StatusUpdate.Failure failure = update.failure();
        boolean moved = failure == null
                ? message.reached(update.state(), update.at())
                : fail(line, message, failure.code(), failure.title());
        if (moved && settled) {
            registry.counter("crmres.send.settled_by_status").increment();
        }
        if (moved) {
            show(message);
        }
        return moved;
    }

    /** The message will not reach the customer, and staff are to know. */
    public boolean fail(Line line, Message message, int code, String title) {
        boolean wasGivenUp = message.delivery() == DeliveryState.FAILED;
        if (!message.fail(code, title)) {
            return false;
        }
        if (code == PROMOTIONS_STOPPED) {
            optOuts.stoppedIn(message.conversationId(), clock.instant());
        }
        if (wasGivenUp) {
            // that it did not arrive was told; only now it is known why
            show(message);
        } else {
            tell(line, message, code, title);
        }
        return true;
    }

    /** Tells others of a message that will not reach the customer. */
    public void tell(Line line, Message message, int code, String title) {
        outbox.publish(
                message.conversationId().toString(),
                new MessageFailed(
                        message.conversationId(), message.id(), message.sender().code(), code, title),
                line.branchId());
        show(message);
        registry.counter("crmres.send.failed", "code", Integer.toString(code)).increment();
    }
}

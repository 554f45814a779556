package com.crmres.whatsapp.outbound;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Message;
import com.crmres.whatsapp.cloudapi.SendOutcome;
import com.crmres.whatsapp.failure.GraphError;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.number.Lines;
import com.crmres.whatsapp.status.Progress;
import com.crmres.whatsapp.upload.Uploads;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Writes down what came of a send. */
@Component
class Settlement {

    private final Tenants tenants;
    private final OwnMessages messages;
    private final Lines lines;
    private final Progress progress;
    private final Uploads uploads;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final OutboundSettings settings;

    Settlement(
            Tenants tenants,
            OwnMessages messages,
            Lines lines,
            Progress progress,
            Uploads uploads,
            Clock clock,
            BusinessClock businessClock,
            OutboundSettings settings) {
        this.tenants = tenants;
        this.messages = messages;
        this.lines = lines;
        this.progress = progress;
        this.uploads = uploads;
        this.clock = clock;
        this.businessClock = businessClock;
        this.settings = settings;
    }

    void settle(UUID restaurantId, UUID messageId, SendOutcome outcome) {
        tenants.write(restaurantId, () -> {
            Line line = lines.byId(messages.numberOf(messageId));
            switch (outcome) {
                case SendOutcome.Accepted accepted -> accept(messageId, line, accepted.wamid());
                case SendOutcome.Refused refused -> unsettled(messageId, line, (m, l) -> refuse(m, l, refused.error()));
                case SendOutcome.NotSent notSent -> unsettled(messageId, line, (m, l) -> postpone(m));
                case SendOutcome.Unknown unknown -> unsettled(messageId, line, (m, l) -> wonder(m));
            }
        });
    }

    private void accept(UUID messageId, Line line, String wamid) {
        progress.hold(line.numberId(), wamid);
        messages.lock(messageId).ifPresent(message -> {
            message.accepted(wamid, businessClock.instant());
            progress.catchUp(line, message, wamid);
        });
    }

    /** A status may have come first, and knows better. */
    private void unsettled(UUID messageId, Line line, BiConsumer<Message, Line> what) {
        messages.lock(messageId)
                .filter(message -> message.delivery().isUnsettled())
                .ifPresent(message -> what.accept(message, line));
    }

    private void refuse(Message message, Line line, GraphError error) {
        int refusals = message.refused();
        if (refusals == 1 && uploads.forget(message, error)) {
            message.waitUntil(clock.instant());
        } else if (error.retry().allowsAfter(refusals)) {
            message.waitUntil(clock.instant().plus(error.retry().waitAfter(refusals)));
        } else {
            progress.fail(line, message, error.code(), error.title());
        }
    }

    private void postpone(Message message) {
        if (message.wasResent()) {
            message.wasNotResent(clock.instant().plus(settings.lookAgainAfter()));
            return;
        }
        message.waitUntil(clock.instant().plus(settings.backOff(message.attempt())));
    }

    private void wonder(Message message) {
        message.becameUnknown(clock.instant().plus(settings.lookAgainAfter()));
    }
}

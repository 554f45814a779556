package com.crmres.whatsapp.outbound;

import com.crmres.model.conversation.Message;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.status.Progress;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Deals with messages of which nobody knows whether Meta took them. A status settles them; one is sent once more only
 * when statuses of later messages show that its own would have come.
 */
@Component
class UnknownOutcomes {

    private final OwnMessages messages;
    private final Progress progress;
    private final Clock clock;
    private final OutboundSettings settings;
    private final MeterRegistry registry;

    UnknownOutcomes(
            OwnMessages messages, Progress progress, Clock clock, OutboundSettings settings, MeterRegistry registry) {
        this.messages = messages;
        this.progress = progress;
        this.clock = clock;
        this.settings = settings;
        this.registry = registry;
    }

    /** Looks at one; what may not be sent again waits on, or is given up with staff told. */
    boolean mayBeSentAgain(Message message, Line line, boolean permitted) {
        Instant now = clock.instant();
        Instant attempted = Objects.requireNonNull(message.attemptedAt());
        Instant firstLook = attempted.plus(settings.lookAgainAfter());
        if (now.isBefore(firstLook)) {
            message.lookAgainAt(firstLook);
            return false;
        }
        if (permitted && !message.wasResent() && messages.hasLaterWithStatus(line.numberId(), attempted)) {
            // a row left behind by a crash is as unknown as a time-out
            message.becameUnknown(now);
            registry.counter("crmres.send.resent").increment();
            return true;
        }
        waitOrGiveUp(message, line, now, attempted.plus(settings.giveUpAfter()));
        return false;
    }

    private void waitOrGiveUp(Message message, Line line, Instant now, Instant end) {
        if (now.isBefore(end)) {
            Instant next = now.plus(settings.lookAgainEvery());
            message.becameUnknown(next.isBefore(end) ? next : end);
        } else {
            progress.fail(line, message, Message.NO_ANSWER, "outcome_unknown");
        }
    }
}

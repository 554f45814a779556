package com.crmres.whatsapp.webhook;

import com.crmres.kit.time.BusinessClock;
import com.crmres.whatsapp.handover.Handover;
import com.crmres.whatsapp.handover.QueueEntry;
import com.crmres.whatsapp.ledger.ReceivedEntries;
import com.crmres.whatsapp.load.Precedence;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** Takes an authentic body in: it is accepted when the queues hold all that it tells. */
@Component
class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Envelopes envelopes;
    private final Handover handover;
    private final ReceivedEntries received;
    private final BusinessClock clock;
    private final WebhookSettings settings;
    private final WebhookMetrics metrics;
    private final Precedence precedence;

    Reception(
            Envelopes envelopes,
            Handover handover,
            ReceivedEntries received,
            BusinessClock clock,
            WebhookSettings settings,
            WebhookMetrics metrics,
            Precedence precedence) {
        this.envelopes = envelopes;
        this.handover = handover;
        this.received = received;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        this.precedence = precedence;
    }

    boolean accept(byte[] body) {
        precedence.began();
        try {
            return handOver(body);
        } catch (SdkException storageIsDown) {
            log.warn(
                    "A large element could not be kept: {}",
                    storageIsDown.getClass().getSimpleName());
            return false;
        } finally {
            precedence.ended();
        }
    }

    private boolean handOver(byte[] body) {
        Instant at = clock.instant();
        List<Element> elements = Splitter.split(body);
        List<QueueEntry> entries =
                elements.stream().map(element -> envelopes.enclose(element, at)).toList();
        List<QueueEntry> accepted = handover.hand(entries, settings.patience(), late -> count(at, List.of(late)));
        count(at, accepted);
        metrics.accepted(accepted.size(), entries.size() - accepted.size());
        return accepted.size() == entries.size();
    }

    /** Nobody waits for it: what is missed is counted by the consumers. */
    private void count(Instant at, List<QueueEntry> accepted) {
        CompletableFuture<Void> unused = received.count(at, accepted);
    }
}

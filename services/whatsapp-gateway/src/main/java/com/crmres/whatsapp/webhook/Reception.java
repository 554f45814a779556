package com.crmres.whatsapp.webhook;

import com.crmres.kit.time.BusinessClock;
import com.crmres.whatsapp.handover.Handover;
import com.crmres.whatsapp.handover.QueueEntry;
import com.crmres.whatsapp.ledger.ReceivedEntries;
import java.time.Instant;
import java.util.List;
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

    Reception(
            Envelopes envelopes,
            Handover handover,
            ReceivedEntries received,
            BusinessClock clock,
            WebhookSettings settings,
            WebhookMetrics metrics) {
        this.envelopes = envelopes;
        this.handover = handover;
        this.received = received;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
    }

    boolean accept(byte[] body) {
        Instant at = clock.instant();
        List<Element> elements = Splitter.split(body);
        try {
            List<QueueEntry> entries = elements.stream()
                    .map(element -> envelopes.enclose(element, at))
                    .toList();
            List<QueueEntry> accepted =
                    handover.hand(entries, settings.patience(), late -> received.countLate(at, late));
            received.count(at, accepted);
            metrics.accepted(accepted.size(), entries.size() - accepted.size());
            return accepted.size() == entries.size();
        } catch (SdkException storageIsDown) {
            log.warn(
                    "A large element could not be kept: {}",
                    storageIsDown.getClass().getSimpleName());
            return false;
        }
    }
}

package com.crmres.whatsapp.outbound;

import com.crmres.event.signal.SendSignal;
import com.crmres.whatsapp.cloudapi.CloudApiClient;
import com.crmres.whatsapp.cloudapi.OutgoingMessage;
import com.crmres.whatsapp.cloudapi.SendOutcome;
import com.crmres.whatsapp.outbound.Turns.Turn;
import com.crmres.whatsapp.upload.Uploads;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one message: its file handed over, given its turn, claimed in one transaction, called in none, settled in another. */
@Component
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final Turns turns;
    private final Uploads uploads;
    private final Claims claims;
    private final CloudApiClient cloudApi;
    private final Settlement settlement;
    private final MeterRegistry registry;

    Sending(
            Turns turns,
            Uploads uploads,
            Claims claims,
            CloudApiClient cloudApi,
            Settlement settlement,
            MeterRegistry registry) {
        this.turns = turns;
        this.uploads = uploads;
        this.claims = claims;
        this.cloudApi = cloudApi;
        this.settlement = settlement;
        this.registry = registry;
    }

    void send(SendSignal signal) {
        Optional<Turn> turn = turns.turnOf(signal);
        if (turn.isPresent()
                && !(hasFile(signal, turn.get())
                        && turns.await(signal, turn.get().wish()))) {
            return;
        }
        claims.claim(signal.restaurantId(), signal.messageId(), turn.isPresent())
                .ifPresent(message -> {
                    SendOutcome outcome = call(message);
                    settlement.settle(signal.restaurantId(), signal.messageId(), outcome);
                    turn.ifPresent(mine -> turns.learn(mine.wish(), outcome));
                });
    }

    private boolean hasFile(SendSignal signal, Turn turn) {
        return !turn.hasFile() || uploads.haveFileOf(signal.restaurantId(), signal.messageId());
    }

    private SendOutcome call(OutgoingMessage message) {
        Timer.Sample sample = Timer.start(registry);
        SendOutcome outcome = cloudApi.send(message);
        String tag = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        sample.stop(registry.timer("crmres.send.calls", "outcome", tag));
        if (!(outcome instanceof SendOutcome.Accepted)) {
            log.info("Message {} was not accepted: {}", message.id(), outcome);
        }
        return outcome;
    }
}

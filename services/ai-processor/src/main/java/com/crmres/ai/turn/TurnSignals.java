package com.crmres.ai.turn;

import com.crmres.event.signal.Queues;
import com.crmres.event.signal.TurnSignal;
import io.awspring.cloud.sqs.annotation.SqsListener;
import org.springframework.stereotype.Component;

/** Hears that a conversation should be looked at; a signal that is lost afterwards is made up for by the sweeper. */
@Component
class TurnSignals {

    private final TurnTimer timer;

    TurnSignals(TurnTimer timer) {
        this.timer = timer;
    }

    @SqsListener(Queues.AI_TURNS)
    void heard(TurnSignal signal) {
        timer.signal(ConversationKey.of(signal));
    }
}

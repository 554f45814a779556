package com.crmres.ai.turn;

import com.crmres.ai.turn.TurnCloser.Closed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts turns, and measures how long customers wait for their answers. */
@Component
class TurnMetrics {

    private final Counter opened;
    private final Counter discarded;
    private final Counter answered;
    private final Counter silent;
    private final Counter busy;
    private final Counter failed;
    private final Timer duration;

    TurnMetrics(MeterRegistry metrics) {
        this.opened = metrics.counter("crmres.turn.opened");
        this.discarded = metrics.counter("crmres.turn.discarded");
        this.answered = metrics.counter("crmres.turn.answered", "reply", "yes");
        this.silent = metrics.counter("crmres.turn.answered", "reply", "no");
        this.busy = metrics.counter("crmres.turn.busy");
        this.failed = metrics.counter("crmres.turn.failed");
        this.duration = Timer.builder("crmres.turn.duration")
                .description("From the first unanswered message to the close of its turn")
                .publishPercentileHistogram()
                .register(metrics);
    }

    void opened() {
        opened.increment();
    }

    void discarded() {
        discarded.increment();
    }

    void busy() {
        busy.increment();
    }

    void failed() {
        failed.increment();
    }

    void closed(OpenTurn turn, Closed closed) {
        (closed.replyId() == null ? silent : answered).increment();
        Duration waited = Duration.between(turn.firstReceivedAt(), closed.at());
        if (!waited.isNegative()) {
            duration.record(waited);
        }
    }
}

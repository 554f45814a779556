package com.crmres.notification.channel;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Begins a round when a commit announces mails, and every few seconds in case nobody did. */
@Component
class MailWatch {

    private final MailRounds rounds;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ReentrantLock oneRound = new ReentrantLock();

    MailWatch(MailRounds rounds, TaskScheduler scheduler, Clock clock) {
        this.rounds = rounds;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @TransactionalEventListener
    void onCommit(MailsQueued queued) {
        scheduler.schedule(this::look, clock.instant());
    }

    /** One round runs and at most one waits for its end: what is due before it begins, it sees. */
    @Scheduled(fixedDelayString = "${crmres.mail.poll}")
    void look() {
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        oneRound.lock();
        try {
            waiting.set(false);
            rounds.sendAllDue();
        } finally {
            oneRound.unlock();
        }
    }
}

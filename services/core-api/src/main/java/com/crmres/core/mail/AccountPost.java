package com.crmres.core.mail;

import com.crmres.core.mail.AccountMails.AccountMail;
import com.crmres.kit.tenancy.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what is due: claimed in one transaction, mailed in none, its outcome in another. */
@Component
class AccountPost {

    private static final Logger log = LoggerFactory.getLogger(AccountPost.class);

    private final Tenants tenants;
    private final AccountMails mails;
    private final AccountLetter letter;
    private final MailServer server;
    private final MailSettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ReentrantLock oneRound = new ReentrantLock();

    AccountPost(
            Tenants tenants,
            AccountMails mails,
            AccountLetter letter,
            MailServer server,
            MailSettings settings,
            TaskScheduler scheduler,
            Clock clock,
            MeterRegistry meters) {
        this.tenants = tenants;
        this.mails = mails;
        this.letter = letter;
        this.server = server;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
        this.meters = meters;
    }

    @TransactionalEventListener
    void onCommit(MailsQueued queued) {
        scheduler.schedule(this::sendAllDue, clock.instant());
    }

    @Scheduled(fixedDelayString = "${crmres.mail.poll}")
    void sendAllDue() {
        oneRound.lock();
        try {
            List<UUID> due;
            do {
                due = tenants.anonymous(() -> mails.due(settings.batch()));
                due.forEach(this::send);
            } while (due.size() == settings.batch());
        } finally {
            oneRound.unlock();
        }
    }

    @Scheduled(fixedDelayString = "${crmres.account.clean-every}", initialDelayString = "${crmres.account.clean-every}")
    void forget() {
        tenants.anonymous(() -> mails.forgetBefore(clock.instant().minus(settings.keepFor())));
    }

    private void send(UUID id) {
        Instant until = clock.instant().plus(settings.claim());
        tenants.anonymous(() -> mails.claim(id, until)).ifPresent(this::attempt);
    }

    private void attempt(AccountMail mail) {
        try {
            server.send(mail, letter.of(mail));
        } catch (MailException failed) {
            failed(mail, failed);
            return;
        }
        tenants.anonymous(() -> mails.sent(mail.id()));
        count("sent");
    }

    private void failed(AccountMail mail, MailException failure) {
        // the class alone: a mail server's answers repeat addresses
        log.warn(
                "Account mail {} did not go out, attempt {}: {}",
                mail.id(),
                mail.attempt(),
                failure.getMostSpecificCause().getClass().getSimpleName());
        Instant next = clock.instant().plus(settings.waitAfter(mail.attempt()));
        boolean tooLate = next.isAfter(mail.queuedAt().plus(settings.giveUpAfter()));
        tenants.anonymous(() -> {
            if (tooLate) {
                mails.giveUp(mail.id(), mail.attempt());
            } else {
                mails.tryAgain(mail.id(), mail.attempt(), next);
            }
        });
        count(tooLate ? "given_up" : "failed");
    }

    private void count(String outcome) {
        meters.counter("crmres.account.mails", "outcome", outcome).increment();
    }
}

package com.crmres.notification.channel;

import com.crmres.kit.tenancy.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends what is due: claim in one transaction, mail in none, the outcome in another. */
@Component
class MailRounds {

    private static final Logger log = LoggerFactory.getLogger(MailRounds.class);

    private final Tenants tenants;
    private final AlertMails mails;
    private final Letters letters;
    private final LetterWriter writer;
    private final SmtpClient smtp;
    private final MailSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    MailRounds(
            Tenants tenants,
            AlertMails mails,
            Letters letters,
            LetterWriter writer,
            SmtpClient smtp,
            MailSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.tenants = tenants;
        this.mails = mails;
        this.letters = letters;
        this.writer = writer;
        this.smtp = smtp;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Goes on until nothing is due any more. */
    void sendAllDue() {
        List<DueMail> due;
        do {
            due = tenants.anonymous(() -> mails.due(clock.instant(), settings.batch()));
            due.forEach(this::send);
        } while (due.size() == settings.batch());
    }

    private void send(DueMail due) {
        Instant now = clock.instant();
        OptionalInt attempt = tenants.write(
                due.restaurantId(), () -> mails.claim(due.alertMailId(), now, now.plus(settings.claim())));
        attempt.ifPresent(number -> attempt(due, number));
    }

    private void attempt(DueMail due, int attempt) {
        Optional<Letter> letter = tenants.read(due.restaurantId(), () -> letters.find(due.alertMailId()));
        if (letter.isEmpty()) {
            giveUp(due, attempt);
            return;
        }
        try {
            smtp.send(letter.get(), writer.write(letter.get()));
        } catch (MailException failed) {
            failed(due, attempt, failed);
            return;
        }
        tenants.write(due.restaurantId(), () -> mails.sent(due.alertMailId(), clock.instant()));
        count("sent");
    }

    private void failed(DueMail due, int attempt, MailException failure) {
        log.warn("Alert mail {} did not go out, attempt {}: {}", due.alertMailId(), attempt, cause(failure));
        if (attempt >= settings.mostAttempts()) {
            giveUp(due, attempt);
            return;
        }
        Instant next = clock.instant().plus(settings.waitAfter(attempt));
        tenants.write(due.restaurantId(), () -> mails.tryAgain(due.alertMailId(), attempt, next));
        count("failed");
    }

    private void giveUp(DueMail due, int attempt) {
        log.error("Alert mail {} is given up after {} attempts", due.alertMailId(), attempt);
        tenants.write(due.restaurantId(), () -> mails.giveUp(due.alertMailId(), attempt));
        count("given_up");
    }

    /** The class alone: a mail server's answers repeat addresses. */
    private static String cause(MailException failure) {
        Throwable cause = failure.getMostSpecificCause();
        return cause.getClass().getSimpleName();
    }

    private void count(String outcome) {
        meters.counter("crmres.alert.mails", "outcome", outcome).increment();
    }
}

package com.crmres.whatsapp.media;

import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.media.Attachment;
import com.crmres.model.media.MediaState;
import com.crmres.model.media.file.FileKind;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.number.Lines;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands out files to be fetched and writes down what came of it; an attempt that another overtook tells nothing. */
@Component
class MediaDesk {

    private final Tenants tenants;
    private final AttachmentRows rows;
    private final Lines lines;
    private final MediaShelf shelf;
    private final LiveFeed screens;
    private final MeterRegistry registry;
    private final Clock clock;
    private final MediaSettings settings;

    MediaDesk(
            Tenants tenants,
            AttachmentRows rows,
            Lines lines,
            MediaShelf shelf,
            LiveFeed screens,
            MeterRegistry registry,
            Clock clock,
            MediaSettings settings) {
        this.tenants = tenants;
        this.rows = rows;
        this.lines = lines;
        this.shelf = shelf;
        this.screens = screens;
        this.registry = registry;
        this.clock = clock;
        this.settings = settings;
    }

    Optional<Claim> claim(UUID restaurantId, UUID id) {
        Instant now = clock.instant();
        return tenants.write(
                restaurantId,
                () -> rows.lock(id)
                        .filter(attachment -> attachment.isDueAt(now))
                        .map(attachment -> claimed(attachment, now)));
    }

    private Claim claimed(Attachment attachment, Instant now) {
        Line line = lines.byId(attachment.whatsappNumberId());
        return new Claim(
                attachment.id(),
                attachment.restaurantId(),
                attachment.conversationId(),
                attachment.claim(now.plus(settings.claim())),
                FileKind.of(attachment.kind()).orElseThrow(),
                attachment.file(),
                line.account(),
                line.phoneNumberId());
    }

    void settle(Claim claim, Fetched fetched) {
        boolean settled = tenants.write(
                claim.restaurantId(),
                () -> rows.lock(claim.id())
                        .filter(attachment -> attachment.awaits(claim.attempt()))
                        .map(attachment -> write(attachment, fetched, clock.instant()))
                        .isPresent());
        if (!settled && fetched instanceof Fetched.Stored stored) {
            shelf.remove(stored.key());
        }
    }

    private Attachment write(Attachment attachment, Fetched fetched, Instant now) {
        switch (fetched) {
            case Fetched.Stored stored ->
                attachment.store(stored.key(), stored.found(), stored.size(), stored.clean(), now);
            case Fetched.Refused refused -> attachment.giveUp(MediaState.REFUSED, refused.reason(), now);
            case Fetched.Withheld withheld -> later(attachment, withheld.reason(), settings.mostAttempts(), now);
            case Fetched.Unreachable away -> later(attachment, away.reason(), Integer.MAX_VALUE, now);
        }
        if (attachment.state() != MediaState.PENDING) {
            tell(attachment);
        }
        return attachment;
    }

    private void later(Attachment attachment, String reason, int mostAttempts, Instant now) {
        if (attachment.isOlderThan(settings.kept(), now)) {
            attachment.giveUp(MediaState.EXPIRED, reason, now);
        } else if (attachment.attempts() >= mostAttempts) {
            attachment.giveUp(MediaState.FAILED, reason, now);
        } else {
            attachment.tryAgain(reason, now.plus(settings.backOff(attachment.attempts())));
        }
    }

    private void tell(Attachment attachment) {
        registry.counter("crmres.media", "state", attachment.state().code()).increment();
        LiveSignal news = LiveSignal.changed(attachment.conversationId());
        screens.tellAfterCommit(attachment.restaurantId(), news.type(), news.ids());
    }
}

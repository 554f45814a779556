package com.crmres.whatsapp.upload;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Message;
import com.crmres.model.media.Attachment;
import com.crmres.model.media.file.FileKind;
import com.crmres.whatsapp.failure.GraphError;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.number.Lines;
import com.crmres.whatsapp.status.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Says which messages wait for a file, and writes down what came of handing it over. */
@Component
class UploadDesk {

    /** Meta's code for a file that could not be handed to it. */
    private static final int NOT_UPLOADED = 131053;

    private final Tenants tenants;
    private final CarryingMessages messages;
    private final OutgoingFiles files;
    private final KnownUploads uploads;
    private final Lines lines;
    private final Progress progress;
    private final Clock clock;
    private final UploadSettings settings;

    UploadDesk(
            Tenants tenants,
            CarryingMessages messages,
            OutgoingFiles files,
            KnownUploads uploads,
            Lines lines,
            Progress progress,
            Clock clock,
            UploadSettings settings) {
        this.tenants = tenants;
        this.messages = messages;
        this.files = files;
        this.uploads = uploads;
        this.lines = lines;
        this.progress = progress;
        this.clock = clock;
        this.settings = settings;
    }

    /** Empty when the message has all that it needs: it carries no file of ours, or Meta has it. */
    Optional<Parcel> awaited(UUID restaurantId, UUID messageId) {
        return tenants.write(
                restaurantId,
                () -> messages.lockUnsent(messageId)
                        .flatMap(message -> files.findByMessageId(messageId)
                                .filter(Attachment::isOurs)
                                .flatMap(file -> awaited(message, file))));
    }

    private Optional<Parcel> awaited(Message message, Attachment file) {
        Line line = lines.byId(message.whatsappNumberId());
        Parcel parcel = new Parcel(message.id(), line, FileKind.of(file.kind()).orElseThrow(), file.kept());
        Optional<String> known = uploads.idOf(parcel);
        known.ifPresent(message::carries);
        return known.isPresent() ? Optional.empty() : Optional.of(parcel);
    }

    /** Somebody else hands the same file over, or too many are under way. */
    void postpone(Parcel parcel) {
        onMessage(parcel, message -> holdBack(message, settings.pause()));
    }

    /** Whether the message may go out now. */
    boolean settle(Parcel parcel, Handed handed) {
        switch (handed) {
            case Handed.Taken taken -> keep(parcel, taken.mediaId());
            case Handed.Refused refused -> onMessage(parcel, message -> refuse(message, parcel, refused.error()));
            case Handed.Never never -> onMessage(parcel, message -> fail(message, parcel, never.reason()));
            case Handed.Unanswered away -> onMessage(parcel, message -> later(message, parcel, away.reason()));
        }
        return handed instanceof Handed.Taken;
    }

    private void keep(Parcel parcel, String mediaId) {
        tenants.write(parcel.line().restaurantId(), () -> {
            uploads.keep(parcel, mediaId);
            messages.lockUnsent(parcel.messageId()).ifPresent(message -> message.carries(mediaId));
        });
    }

    private void onMessage(Parcel parcel, Consumer<Message> what) {
        tenants.write(
                parcel.line().restaurantId(),
                () -> messages.lockUnsent(parcel.messageId()).ifPresent(what));
    }

    private void refuse(Message message, Parcel parcel, GraphError error) {
        int refusals = message.refused();
        if (error.retry().allowsAfter(refusals)) {
            holdBack(message, error.retry().waitAfter(refusals));
        } else {
            progress.fail(parcel.line(), message, error.code(), error.title());
        }
    }

    private void later(Message message, Parcel parcel, String reason) {
        int attempts = files.findByMessageId(message.id()).orElseThrow().failedAgain();
        if (attempts < settings.mostAttempts()) {
            holdBack(message, settings.backOff(attempts));
        } else {
            fail(message, parcel, reason);
        }
    }

    private void fail(Message message, Parcel parcel, String reason) {
        progress.fail(parcel.line(), message, NOT_UPLOADED, reason);
    }

    private void holdBack(Message message, Duration pause) {
        message.waitUntil(clock.instant().plus(pause));
    }
}

package com.crmres.model.media;

import com.crmres.model.TenantEntity;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Sender;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file of a message. One that Meta told us of is known by Meta's id at first, and by a key of ours once it is stored; one
 * that the restaurant sends is ours from the beginning.
 */
@Entity
@Table(name = "media")
public class Attachment extends TenantEntity {

    private UUID conversationId;

    private UUID messageId;

    private UUID whatsappNumberId;

    private String direction;

    private String kind;

    @Nullable
    private String metaMediaId;

    @Nullable
    private String mimeType;

    @Nullable
    @Column(name = "sha256")
    private String sha256;

    @Nullable
    private Long size;

    @Nullable
    private String fileName;

    @Enumerated(EnumType.STRING)
    private MediaState state;

    @Nullable
    private String reason;

    private boolean scanned;

    @Nullable
    private String objectKey;

    private int attempts;

    @Nullable
    private Instant nextAttemptAt;

    private Instant createdAt;

    @Nullable
    private Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    private Attachment(UUID id, Message message, MediaState state, Instant at) {
        super(id, message.restaurantId());
        this.conversationId = message.conversationId();
        this.messageId = message.id();
        this.whatsappNumberId = message.whatsappNumberId();
        this.direction = message.sender() == Sender.CUSTOMER ? "in" : "out";
        this.kind = message.kind();
        this.state = state;
        this.createdAt = at;
    }

    /** To be fetched at once. */
    public Attachment(UUID id, Message message, AttachedFile file, Instant at) {
        this(id, message, MediaState.PENDING, at);
        this.metaMediaId = file.metaMediaId();
        this.mimeType = file.mimeType();
        this.sha256 = file.sha256();
        this.fileName = file.name();
        this.nextAttemptAt = at;
    }

    /** A file of ours, to be handed to Meta when its message goes out. */
    public static Attachment ours(UUID id, Message message, KeptFile file, Instant at) {
        Attachment attachment = new Attachment(id, message, MediaState.STORED, at);
        attachment.objectKey = file.key();
        attachment.mimeType = file.mimeType();
        attachment.sha256 = file.sha256();
        attachment.size = file.size();
        attachment.fileName = file.name();
        attachment.settledAt = at;
        return attachment;
    }

    /** Whether we have it to hand out, and not Meta. */
    public boolean isOurs() {
        return metaMediaId == null;
    }

    /** The file as we keep it. */
    public KeptFile kept() {
        return new KeptFile(
                Objects.requireNonNull(objectKey),
                Objects.requireNonNull(mimeType),
                Objects.requireNonNull(sha256),
                Objects.requireNonNull(size),
                fileName);
    }

    /** Handing it out went wrong once more; gives how often it has. */
    public int failedAgain() {
        return ++attempts;
    }

    public boolean isDueAt(Instant now) {
        return state == MediaState.PENDING && nextAttemptAt != null && !nextAttemptAt.isAfter(now);
    }

    /** Somebody fetches it now; should they never come back it is due again then. Gives the number of this attempt. */
    public int claim(Instant dueAgain) {
        this.nextAttemptAt = dueAgain;
        return ++attempts;
    }

    /** Whether that attempt is the latest, and so may tell what came of it. */
    public boolean awaits(int attempt) {
        return state == MediaState.PENDING && attempts == attempt;
    }

    public void store(String key, AttachedFile found, long bytes, boolean clean, Instant at) {
        this.objectKey = key;
        this.mimeType = found.mimeType();
        this.sha256 = found.sha256();
        this.size = bytes;
        this.scanned = clean;
        settle(MediaState.STORED, null, at);
    }

    public void tryAgain(String why, Instant at) {
        this.reason = why;
        this.nextAttemptAt = at;
    }

    /** It comes to an end without having been stored. */
    public void giveUp(MediaState end, String why, Instant at) {
        settle(end, why, at);
    }

    private void settle(MediaState end, @Nullable String why, Instant at) {
        this.state = end;
        this.reason = why;
        this.nextAttemptAt = null;
        this.settledAt = at;
    }

    public boolean isOlderThan(Duration age, Instant now) {
        return createdAt.plus(age).isBefore(now);
    }

    public int attempts() {
        return attempts;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public UUID messageId() {
        return messageId;
    }

    public UUID whatsappNumberId() {
        return whatsappNumberId;
    }

    public String kind() {
        return kind;
    }

    /** What Meta told of a file that it has, or what was found of it once it is stored. */
    public AttachedFile file() {
        return new AttachedFile(Objects.requireNonNull(metaMediaId), mimeType, sha256, fileName);
    }

    public @Nullable String mimeType() {
        return mimeType;
    }

    public @Nullable String fileName() {
        return fileName;
    }

    public @Nullable Long size() {
        return size;
    }

    public MediaState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public boolean isScanned() {
        return scanned;
    }

    public @Nullable String objectKey() {
        return objectKey;
    }
}

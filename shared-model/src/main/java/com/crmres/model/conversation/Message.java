package com.crmres.model.conversation;

import com.crmres.model.IllegalMove;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One message of a conversation, from whichever side, with its way to the customer when it is ours. */
@Entity
@Table(name = "messages")
public class Message extends TenantEntity {

    private UUID conversationId;

    private UUID whatsappNumberId;

    private long seq;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    private String kind;

    @Nullable
    private String text;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> payload;

    @Nullable
    private String wamid;

    @Nullable
    private String replyToWamid;

    @Nullable
    private Instant customerTime;

    private Instant receivedAt;

    @Nullable
    private String sentiment;

    private boolean needsAnswer;

    @Nullable
    private UUID turnId;

    @Nullable
    private UUID sentBy;

    @Enumerated(EnumType.STRING)
    private DeliveryState delivery;

    private int attempt;

    private int enqueueCount;

    @Nullable
    private Instant attemptedAt;

    @Nullable
    private Instant nextAttemptAt;

    private boolean resent;

    @Nullable
    private Integer failureCode;

    @Nullable
    private String failureTitle;

    @Nullable
    private Instant acceptedAt;

    @Nullable
    private Instant sentAt;

    @Nullable
    private Instant deliveredAt;

    @Nullable
    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    private Message(
            UUID id,
            Conversation conversation,
            Sender sender,
            DeliveryState delivery,
            MessageContent content,
            Instant at) {
        super(id, conversation.restaurantId());
        this.delivery = delivery;
        this.conversationId = conversation.id();
        this.whatsappNumberId = conversation.whatsappNumberId();
        this.seq = conversation.nextSeq(at);
        this.sender = sender;
        this.kind = content.kind();
        this.text = content.text();
        this.payload = content.payload();
        this.replyToWamid = content.replyToWamid();
        this.receivedAt = at;
    }

    /** Stores what a customer wrote at the end of the conversation. */
    public static Message fromCustomer(
            UUID id,
            Conversation conversation,
            String wamid,
            MessageContent content,
            Instant customerTime,
            Instant at) {
        Message message = new Message(id, conversation, Sender.CUSTOMER, DeliveryState.RECEIVED, content, at);
        message.wamid = wamid;
        message.customerTime = customerTime;
        message.needsAnswer = content.needsAnswer();
        conversation.heardFromCustomer(customerTime);
        return message;
    }

    /** Writes a message of ours, due at once; the caller puts its id into the outbox. */
    public static Message toCustomer(
            UUID id, Conversation conversation, Sender sender, MessageContent content, Instant at) {
        Message message = new Message(id, conversation, sender, DeliveryState.QUEUED, content, at);
        message.enqueueCount = 1;
        return message;
    }

    public void answeredIn(UUID turnId) {
        this.turnId = turnId;
    }

    public void sentBy(UUID userId) {
        this.sentBy = userId;
    }

    public void feels(String sentiment) {
        this.sentiment = sentiment;
    }

    /** The call to Meta is about to begin; from now on its end may be unknown. */
    public void claim(Instant at) {
        if (delivery != DeliveryState.QUEUED && delivery != DeliveryState.UNKNOWN) {
            throw new IllegalMove("message", delivery, DeliveryState.SENDING);
        }
        resent = resent || delivery == DeliveryState.UNKNOWN;
        delivery = DeliveryState.SENDING;
        attempt++;
        attemptedAt = at;
        nextAttemptAt = null;
    }

    /** Nobody knows whether Meta took it; a status decides, or the next look at {@code lookAgainAt}. */
    public void becameUnknown(Instant lookAgainAt) {
        if (delivery == DeliveryState.SENDING) {
            delivery = DeliveryState.UNKNOWN;
        }
        nextAttemptAt = lookAgainAt;
    }

    public void lookAgainAt(Instant at) {
        nextAttemptAt = at;
    }

    /** It did not go out, and is due again later. */
    public void waitUntil(Instant dueAt) {
        delivery = DeliveryState.QUEUED;
        nextAttemptAt = dueAt;
    }

    /** Goes into the queue once more; the count makes the queue's deduplication id new. */
    public int enqueueAgain() {
        nextAttemptAt = null;
        return ++enqueueCount;
    }

    public void accepted(String wamid, Instant at) {
        this.wamid = wamid;
        this.acceptedAt = at;
        move(DeliveryState.ACCEPTED);
    }

    /** Applies a status if it leads upwards, and says whether it did. */
    public boolean reached(DeliveryState next, Instant at) {
        if (!move(next)) {
            return false;
        }
        switch (next) {
            case SENT -> sentAt = at;
            case DELIVERED -> deliveredAt = at;
            case READ, PLAYED -> readAt = at;
            default -> {}
        }
        return true;
    }

    public boolean fail(int code, String title) {
        if (!move(DeliveryState.FAILED)) {
            return false;
        }
        failureCode = code;
        failureTitle = title;
        return true;
    }

    /** It must not go out any more: staff took over, or the window closed. */
    public void withhold(String reason) {
        if (!move(DeliveryState.WITHHELD)) {
            throw new IllegalMove("message", delivery, DeliveryState.WITHHELD);
        }
        failureTitle = reason;
    }

    private boolean move(DeliveryState next) {
        if (!delivery.canBecome(next)) {
            return false;
        }
        delivery = next;
        nextAttemptAt = null;
        return true;
    }

    /** Statuses settle an unknown send by the id that we gave it. */
    public void isKnownAs(String wamid) {
        if (this.wamid == null) {
            this.wamid = wamid;
        }
    }

    public UUID conversationId() {
        return conversationId;
    }

    public UUID whatsappNumberId() {
        return whatsappNumberId;
    }

    public long seq() {
        return seq;
    }

    public Sender sender() {
        return sender;
    }

    public MessageContent content() {
        return new MessageContent(kind, text, payload, replyToWamid, needsAnswer);
    }

    public String kind() {
        return kind;
    }

    public @Nullable String text() {
        return text;
    }

    public @Nullable String wamid() {
        return wamid;
    }

    public @Nullable Instant customerTime() {
        return customerTime;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public DeliveryState delivery() {
        return delivery;
    }

    public int attempt() {
        return attempt;
    }

    public int enqueueCount() {
        return enqueueCount;
    }

    public @Nullable Instant attemptedAt() {
        return attemptedAt;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public boolean wasResent() {
        return resent;
    }

    public @Nullable UUID turnId() {
        return turnId;
    }

    public @Nullable String sentiment() {
        return sentiment;
    }

    public @Nullable Integer failureCode() {
        return failureCode;
    }

    public @Nullable String failureTitle() {
        return failureTitle;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }
}

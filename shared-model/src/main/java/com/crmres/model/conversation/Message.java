package com.crmres.model.conversation;

import com.crmres.model.SearchText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One message of a conversation, from whichever side. */
@Entity
@Table(name = "messages")
public class Message extends Deliverable {

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
    private String replyToWamid;

    @Nullable
    private Instant customerTime;

    private Instant receivedAt;

    @Nullable
    private String sentiment;

    private boolean needsAnswer;

    @Enumerated(EnumType.STRING)
    private Purpose purpose = Purpose.REPLY;

    /** Business time at which it was let out although the customer had not written for a day. */
    @Nullable
    private Instant outsideWindowAt;

    @Nullable
    private UUID turnId;

    @Nullable
    private UUID sentBy;

    @Nullable
    private String clientKey;

    @Nullable
    private String searchText;

    @Nullable
    private String reaction;

    @Nullable
    private Instant reactedAt;

    @Nullable
    private Instant editedAt;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Wording> edits;

    @Nullable
    private Instant revokedAt;

    private boolean fromPhone;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    private Message(
            UUID id,
            Conversation conversation,
            Sender sender,
            DeliveryState delivery,
            MessageContent content,
            Instant at) {
        super(id, conversation.restaurantId(), delivery);
        this.conversationId = conversation.id();
        this.whatsappNumberId = conversation.whatsappNumberId();
        this.seq = conversation.nextSeq(at);
        this.sender = sender;
        this.kind = content.kind();
        this.text = content.text();
        this.searchText = SearchText.of(content.text());
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
        message.isKnownAs(wamid);
        message.customerTime = customerTime;
        message.needsAnswer = content.needsAnswer();
        conversation.heardFromCustomer(customerTime);
        return message;
    }

    /** Writes a message of ours, due at once; the caller puts its id into the outbox. */
    public static Message toCustomer(
            UUID id, Conversation conversation, Sender sender, MessageContent content, Instant at) {
        Message message = new Message(id, conversation, sender, DeliveryState.QUEUED, content, at);
        message.enqueue();
        return message;
    }

    public void isFor(Purpose purpose) {
        this.purpose = purpose;
    }

    /** Its file is with Meta now, and is called so there. */
    public void carries(String mediaId) {
        Map<String, Object> carrying = new HashMap<>(payload == null ? Map.of() : payload);
        carrying.put("id", mediaId);
        payload = carrying;
    }

    /** The restaurant begins: Meta counts how many people it does so with in a day. */
    public void goesOutsideWindow(Instant at) {
        this.outsideWindowAt = at;
    }

    /** Stores what staff wrote on the restaurant's own phone: it is with Meta already. */
    public static Message fromPhone(
            UUID id, Conversation conversation, String wamid, MessageContent content, Instant writtenAt, Instant at) {
        Message message = new Message(id, conversation, Sender.STAFF, DeliveryState.ACCEPTED, content, at);
        message.isKnownAs(wamid);
        message.reached(DeliveryState.SENT, writtenAt);
        message.customerTime = writtenAt;
        message.fromPhone = true;
        return message;
    }

    /** The other side put an emoji to it, or took it back; what was done earlier does not undo what was done later. */
    public boolean isReactedTo(@Nullable String emoji, Instant at) {
        if (reactedAt != null && at.isBefore(reactedAt)) {
            return false;
        }
        reaction = emoji == null || emoji.isBlank() ? null : emoji;
        reactedAt = at;
        return true;
    }

    /** Its writer changed it: it says what it says now, and what it said before is kept. */
    public boolean nowReads(MessageContent now, Instant at) {
        if (revokedAt != null || (editedAt != null && at.isBefore(editedAt))) {
            return false;
        }
        edits = Stream.concat(edits().stream(), Stream.of(new Wording(text, at)))
                .toList();
        editedAt = at;
        text = now.text();
        searchText = SearchText.of(now.text());
        payload = now.payloadOver(payload);
        return true;
    }

    /** Its writer deleted it: that it was there stays, what it said goes. */
    public boolean isTakenBack(Instant at) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = at;
        text = null;
        searchText = null;
        edits = null;
        payload = new HashMap<>(Map.of("revoked", true));
        needsAnswer = false;
        return true;
    }

    /** What it says came too late for the turn that answered the words before it. */
    public void wantsAnswer() {
        this.needsAnswer = true;
    }

    public void answeredIn(UUID turnId) {
        this.turnId = turnId;
    }

    /** A person wrote it, and asked for it under this key so that asking twice sends it once. */
    public void sentBy(UUID userId, String clientKey) {
        this.sentBy = userId;
        this.clientKey = clientKey;
    }

    /** A person has seen to it, so that the AI has not to. */
    public void needsNoAnswer() {
        this.needsAnswer = false;
    }

    public void feels(String sentiment) {
        this.sentiment = sentiment;
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

    public Purpose purpose() {
        return purpose;
    }

    public String kind() {
        return kind;
    }

    public @Nullable String text() {
        return text;
    }

    public @Nullable Instant customerTime() {
        return customerTime;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable UUID turnId() {
        return turnId;
    }

    public @Nullable UUID sentBy() {
        return sentBy;
    }

    public @Nullable String clientKey() {
        return clientKey;
    }

    public @Nullable String reaction() {
        return reaction;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    /** What it said before, oldest first. */
    public List<Wording> edits() {
        return edits == null ? List.of() : List.copyOf(edits);
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    /** Whether staff wrote it on the restaurant's own phone. */
    public boolean isFromPhone() {
        return fromPhone;
    }

    public @Nullable String sentiment() {
        return sentiment;
    }
}

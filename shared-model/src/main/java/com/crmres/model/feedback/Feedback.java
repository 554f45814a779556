package com.crmres.model.feedback;

import com.crmres.model.TenantEntity;
import com.crmres.model.conversation.Conversation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a customer thought of a visit. Only what changed is written: the AI and people see to different parts of it. */
@Entity
@DynamicUpdate
@Table(name = "feedback")
public class Feedback extends TenantEntity {

    private static final int LOW_RATING = 2;

    @Nullable
    private UUID conversationId;

    private UUID customerId;

    @Nullable
    private UUID branchId;

    @Nullable
    private UUID messageId;

    @Nullable
    private Integer rating;

    @Nullable
    @Column(name = "comment")
    private String comment;

    @Enumerated(EnumType.STRING)
    private Sentiment sentiment;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> categories = new ArrayList<>();

    private boolean requiresFollowup;

    @Nullable
    private String followupNotes;

    @Nullable
    private UUID followupAssignedTo;

    @Nullable
    private Instant followupDoneAt;

    @Nullable
    private UUID followupDoneBy;

    /** Of what people did about it; raised under the row's lock. */
    @Column(name = "version")
    private long version;

    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Feedback() {}

    public Feedback(UUID id, Conversation conversation, UUID messageId, Sentiment sentiment, Instant at) {
        super(id, conversation.restaurantId());
        this.conversationId = conversation.id();
        this.customerId = conversation.customerId();
        this.branchId = conversation.branchId();
        this.messageId = messageId;
        this.sentiment = sentiment;
        this.requiresFollowup = sentiment == Sentiment.NEGATIVE;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void says(@Nullable String comment, List<String> categories) {
        this.comment = comment;
        this.categories = new ArrayList<>(categories);
    }

    /** A rating of two or less wants a person, however friendly the words were. */
    public void rate(int rating, Instant at) {
        this.rating = rating;
        this.requiresFollowup = requiresFollowup || rating <= LOW_RATING;
        this.updatedAt = at;
    }

    /** Somebody is to see to it, or nobody yet; what was done before is open again. */
    public void followUp(@Nullable UUID assignedTo, @Nullable String notes, Instant at) {
        requiresFollowup = true;
        followupDoneAt = null;
        followupDoneBy = null;
        seen(assignedTo, notes, at);
    }

    /** Somebody has seen to it. */
    public void followedUp(UUID by, @Nullable UUID assignedTo, @Nullable String notes, Instant at) {
        requiresFollowup = true;
        if (followupDoneAt == null) {
            followupDoneAt = at;
            followupDoneBy = by;
        }
        seen(assignedTo, notes, at);
    }

    private void seen(@Nullable UUID assignedTo, @Nullable String notes, Instant at) {
        followupAssignedTo = assignedTo;
        followupNotes = notes;
        updatedAt = at;
        version++;
    }

    public @Nullable UUID branchId() {
        return branchId;
    }

    public @Nullable String followupNotes() {
        return followupNotes;
    }

    public @Nullable UUID followupAssignedTo() {
        return followupAssignedTo;
    }

    public @Nullable Instant followupDoneAt() {
        return followupDoneAt;
    }

    public @Nullable UUID followupDoneBy() {
        return followupDoneBy;
    }

    public long version() {
        return version;
    }

    public @Nullable UUID conversationId() {
        return conversationId;
    }

    public UUID customerId() {
        return customerId;
    }

    public @Nullable UUID messageId() {
        return messageId;
    }

    public @Nullable Integer rating() {
        return rating;
    }

    public @Nullable String comment() {
        return comment;
    }

    public Sentiment sentiment() {
        return sentiment;
    }

    public List<String> categories() {
        return List.copyOf(categories);
    }

    public boolean requiresFollowup() {
        return requiresFollowup;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

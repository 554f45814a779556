package com.crmres.model.customer;

import com.crmres.model.TenantEntity;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a guest wants to hear less; it holds until it is lifted. */
@Entity
@Table(name = "opt_outs")
public class OptOut extends TenantEntity {

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Nullable
    private UUID messageId;

    private Instant at;

    @Nullable
    private Instant liftedAt;

    @SuppressWarnings("NullAway.Init")
    protected OptOut() {}

    public OptOut(UUID id, UUID restaurantId, UUID customerId, Scope scope, Source source, Instant at) {
        super(id, restaurantId);
        this.customerId = customerId;
        this.scope = scope;
        this.source = source;
        this.at = at;
    }

    /** The message in which they said so. */
    public OptOut saidIn(UUID messageId) {
        this.messageId = messageId;
        return this;
    }

    /** They want to hear from the restaurant again. */
    public void isLifted(Instant at) {
        if (liftedAt == null) {
            liftedAt = at;
        }
    }

    public UUID customerId() {
        return customerId;
    }

    public Scope scope() {
        return scope;
    }

    public Source source() {
        return source;
    }

    public @Nullable UUID messageId() {
        return messageId;
    }

    public Instant at() {
        return at;
    }

    public @Nullable Instant liftedAt() {
        return liftedAt;
    }

    /** What they want to hear no more of. */
    public enum Scope {
        /** Promotions. */
        MARKETING("marketing"),
        /** Everything that is no answer to them and not about an order of theirs. */
        ALL("all");

        @EnumeratedValue
        private final String code;

        Scope(String code) {
            this.code = code;
        }

        /** As the database and the events spell it. */
        @JsonValue
        public String code() {
            return code;
        }
    }

    /** Where they said so. */
    public enum Source {
        /** In words to the restaurant. */
        WORDS("words"),
        /** To Meta, which tells us. */
        META("meta"),
        /** To somebody of the restaurant. */
        STAFF("staff");

        @EnumeratedValue
        private final String code;

        Source(String code) {
            this.code = code;
        }

        /** As the database and the events spell it. */
        @JsonValue
        public String code() {
            return code;
        }
    }
}

package com.crmres.model.customer;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a guest allowed or forbade something; the newest of a kind holds, and none is ever changed. */
@Entity
@Immutable
@Table(name = "customer_consents")
public class Consent extends TenantEntity {

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private ConsentKind kind;

    @Column(name = "granted")
    private boolean isGranted;

    @Enumerated(EnumType.STRING)
    private ConsentSource source;

    @Nullable
    private String evidence;

    @Nullable
    private UUID recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    public Consent(
            UUID id,
            Customer customer,
            ConsentKind kind,
            boolean isGranted,
            ConsentSource source,
            @Nullable UUID recordedBy,
            Instant at) {
        super(id, customer.restaurantId());
        this.customerId = customer.id();
        this.kind = kind;
        this.isGranted = isGranted;
        this.source = source;
        this.recordedBy = recordedBy;
        this.recordedAt = at;
    }

    /** By what it can be proved: a form's number, the guest's own words. */
    public Consent provedBy(@Nullable String evidence) {
        this.evidence = evidence;
        return this;
    }

    public UUID customerId() {
        return customerId;
    }

    public ConsentKind kind() {
        return kind;
    }

    public boolean isGranted() {
        return isGranted;
    }

    public ConsentSource source() {
        return source;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public @Nullable UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}

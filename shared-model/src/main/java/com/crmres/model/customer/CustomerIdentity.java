package com.crmres.model.customer;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the names under which Meta presents a customer; unique within the restaurant. */
@Entity
@Table(name = "customer_identities")
public class CustomerIdentity extends TenantEntity {

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private IdentityKind kind;

    @Column(name = "value")
    private String value;

    private Instant createdAt;

    @Nullable
    private Instant givenUpAt;

    @SuppressWarnings("NullAway.Init")
    protected CustomerIdentity() {}

    public CustomerIdentity(UUID id, UUID restaurantId, UUID customerId, IdentityKind kind, String value, Instant at) {
        super(id, restaurantId);
        this.customerId = customerId;
        this.kind = kind;
        this.value = value;
        this.createdAt = at;
    }

    /**
     * The advisory lock of a name. Who brings a message in, merges or erases takes the locks of all the names of a customer
     * before anything else, so that these happen one after the other.
     */
    public static long lockOf(UUID restaurantId, IdentityKind kind, String value) {
        return UUID.nameUUIDFromBytes((restaurantId + "/" + kind + "/" + value).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }

    /** It passed to another customer, as phone numbers do. */
    public void belongsTo(UUID customerId) {
        this.customerId = customerId;
    }

    /** Somebody took it up whom it did not belong to, or took it up again. */
    public void passesTo(UUID customerId) {
        this.customerId = customerId;
        this.givenUpAt = null;
    }

    /** The customer changed number or account. */
    public void isGivenUp(Instant at) {
        givenUpAt = at;
    }

    /** Whether at that time it named this customer: messages may come late. */
    public boolean isBorneAt(Instant time) {
        return givenUpAt == null || time.isBefore(givenUpAt);
    }

    public boolean isBorneNow() {
        return givenUpAt == null;
    }

    public UUID customerId() {
        return customerId;
    }

    public IdentityKind kind() {
        return kind;
    }

    public String value() {
        return value;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

package com.crmres.model.customer;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What somebody of the restaurant wants the others to know of a guest. */
@Entity
@Table(name = "customer_notes")
public class CustomerNote extends TenantEntity {

    private UUID customerId;

    @Column(name = "text")
    private String text;

    private UUID writtenBy;

    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CustomerNote() {}

    public CustomerNote(UUID id, Customer customer, String text, UUID writtenBy, Instant at) {
        super(id, customer.restaurantId());
        this.customerId = customer.id();
        this.text = text;
        this.writtenBy = writtenBy;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void says(String text, Instant at) {
        this.text = text;
        this.updatedAt = at;
    }

    public UUID customerId() {
        return customerId;
    }

    public String text() {
        return text;
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}

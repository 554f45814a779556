package com.crmres.model.restaurant;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number that customers write to, as Meta knows it. */
@Entity
@Table(name = "whatsapp_numbers")
public class WhatsAppNumber extends TenantEntity {

    @Nullable
    private UUID branchId;

    private String phoneNumberId;

    private String wabaId;

    private String displayPhoneNumber;

    @Column(name = "is_active")
    private boolean active = true;

    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected WhatsAppNumber() {}

    public WhatsAppNumber(
            UUID id, UUID restaurantId, String phoneNumberId, String wabaId, String displayPhoneNumber, Instant at) {
        super(id, restaurantId);
        this.phoneNumberId = phoneNumberId;
        this.wabaId = wabaId;
        this.displayPhoneNumber = displayPhoneNumber;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void retire(Instant at) {
        this.active = false;
        this.updatedAt = at;
    }

    public @Nullable UUID branchId() {
        return branchId;
    }

    public String phoneNumberId() {
        return phoneNumberId;
    }

    public String wabaId() {
        return wabaId;
    }

    public String displayPhoneNumber() {
        return displayPhoneNumber;
    }

    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

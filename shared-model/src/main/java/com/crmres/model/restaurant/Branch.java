package com.crmres.model.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One of a restaurant's places, with where it is, when it is open and how far it delivers. */
@Entity
@Table(name = "branches")
public class Branch extends TenantEntity {

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Address address = Address.UNKNOWN;

    @Nullable
    private Double latitude;

    @Nullable
    private Double longitude;

    @Nullable
    private String phone;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "operating_hours")
    private OpeningHours hours = OpeningHours.NEVER;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    private Delivery delivery;

    @Column(name = "is_active")
    private boolean active = true;

    @Version
    private long version;

    private Instant createdAt;

    private Instant updatedAt;

    @Nullable
    private Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Branch() {}

    public Branch(UUID id, UUID restaurantId, LocalizedText name, Instant at) {
        super(id, restaurantId);
        this.name = name;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void moveTo(Address address, Instant at) {
        this.address = address;
        this.updatedAt = at;
    }

    /** Where maps show it. */
    public void lieAt(double latitude, double longitude, Instant at) {
        this.latitude = latitude;
        this.longitude = longitude;
        this.updatedAt = at;
    }

    /** No map shows it any more. */
    public void lieNowhere(Instant at) {
        this.latitude = null;
        this.longitude = null;
        this.updatedAt = at;
    }

    public void rename(LocalizedText name, Instant at) {
        this.name = name;
        this.updatedAt = at;
    }

    public void answerCallsAt(@Nullable String phone, Instant at) {
        this.phone = phone;
        this.updatedAt = at;
    }

    public void openAt(OpeningHours hours, Instant at) {
        this.hours = hours;
        this.updatedAt = at;
    }

    /** None when it does not deliver. */
    public void deliver(@Nullable Delivery delivery, Instant at) {
        this.delivery = delivery;
        this.updatedAt = at;
    }

    /** Customers hear of it again. */
    public void activate(Instant at) {
        this.active = true;
        this.updatedAt = at;
    }

    /** Customers hear no more of it, until it is active again. */
    public void deactivate(Instant at) {
        this.active = false;
        this.updatedAt = at;
    }

    /** What happened in it stays; nothing new does. */
    public void delete(Instant at) {
        this.deletedAt = at;
        this.updatedAt = at;
    }

    public LocalizedText name() {
        return name;
    }

    public Address address() {
        return address;
    }

    public @Nullable Double latitude() {
        return latitude;
    }

    public @Nullable Double longitude() {
        return longitude;
    }

    public @Nullable String phone() {
        return phone;
    }

    public OpeningHours hours() {
        return hours;
    }

    public @Nullable Delivery delivery() {
        return delivery;
    }

    public boolean isActive() {
        return active && deletedAt == null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

package com.crmres.model.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One of a restaurant's places, with where it is and when it is open. */
@Entity
@Table(name = "branches")
public class Branch extends TenantEntity {

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> address = new HashMap<>();

    @Nullable
    private Double latitude;

    @Nullable
    private Double longitude;

    @Nullable
    private String phone;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, OpeningHours> operatingHours = new HashMap<>();

    @Column(name = "is_active")
    private boolean active = true;

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

    public void moveTo(Map<String, Object> address, double latitude, double longitude, Instant at) {
        this.address = new HashMap<>(address);
        this.latitude = latitude;
        this.longitude = longitude;
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

    public void openAt(Map<String, OpeningHours> hours, Instant at) {
        this.operatingHours = new HashMap<>(hours);
        this.updatedAt = at;
    }

    public LocalizedText name() {
        return name;
    }

    public Map<String, Object> address() {
        return Map.copyOf(address);
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

    /** Absent on a day when the branch is closed. */
    public Optional<OpeningHours> hoursOn(DayOfWeek day) {
        return Optional.ofNullable(operatingHours.get(day.name().toLowerCase(Locale.ROOT)));
    }

    public boolean isActive() {
        return active && deletedAt == null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

package com.crmres.model.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.setting.RestaurantSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A restaurant: the tenant that everything else belongs to. */
@Entity
@Table(name = "restaurants")
public class Restaurant implements Persistable<UUID> {

    @Id
    private UUID id;

    private String slug;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @Enumerated(EnumType.STRING)
    private SubscriptionTier subscriptionTier;

    @Enumerated(EnumType.STRING)
    @Column(name = "personality_type")
    private Personality personality;

    private String timezone;

    private boolean prayerTimeEnabled = true;

    @JdbcTypeCode(SqlTypes.JSON)
    private RestaurantSettings settings = RestaurantSettings.USUAL;

    @Version
    private long version;

    private Instant createdAt;

    private Instant updatedAt;

    @Nullable
    private Instant deletedAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected Restaurant() {}

    public Restaurant(UUID id, String slug, LocalizedText name, Instant at) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.subscriptionTier = SubscriptionTier.STARTER;
        this.personality = Personality.CASUAL;
        this.timezone = "Asia/Riyadh";
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void rename(LocalizedText name, Instant at) {
        this.name = name;
        this.updatedAt = at;
    }

    public void speakAs(Personality personality, Instant at) {
        this.personality = personality;
        this.updatedAt = at;
    }

    public void subscribeTo(SubscriptionTier tier, Instant at) {
        this.subscriptionTier = tier;
        this.updatedAt = at;
    }

    public void liveIn(ZoneId zone, Instant at) {
        this.timezone = zone.getId();
        this.updatedAt = at;
    }

    public void decide(RestaurantSettings settings, Instant at) {
        this.settings = settings;
        this.prayerTimeEnabled = settings.prayer().enabled();
        this.updatedAt = at;
    }

    /** Nobody works for it any more, and no customer reaches it. */
    public void delete(Instant at) {
        this.deletedAt = at;
        this.updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    public String slug() {
        return slug;
    }

    public LocalizedText name() {
        return name;
    }

    public SubscriptionTier subscriptionTier() {
        return subscriptionTier;
    }

    public Personality personality() {
        return personality;
    }

    public ZoneId zone() {
        return ZoneId.of(timezone);
    }

    public boolean prayerTimeEnabled() {
        return prayerTimeEnabled;
    }

    public RestaurantSettings settings() {
        return settings;
    }

    public RestaurantCalendar calendar() {
        return new RestaurantCalendar(zone(), settings.prayer().hijriAdjustment());
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

    public boolean isDeleted() {
        return deletedAt != null;
    }
}

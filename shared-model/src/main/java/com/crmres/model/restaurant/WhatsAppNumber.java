package com.crmres.model.restaurant;

import com.crmres.model.TenantEntity;
import com.crmres.model.number.NumberHealth;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A number that customers write to, as Meta knows it. */
@Entity
@Table(name = "whatsapp_numbers")
public class WhatsAppNumber extends TenantEntity {

    private static final int USUAL = 80;
    private static final int UPGRADED = 1000;
    private static final int BESIDE_THE_APP = 20;

    @Nullable
    private UUID branchId;

    private String phoneNumberId;

    private String wabaId;

    @OptimisticLock(excluded = true)
    private String displayPhoneNumber;

    @Column(name = "is_active")
    private boolean active = true;

    @Version
    private long version;

    @Nullable
    @OptimisticLock(excluded = true)
    private String verifiedName;

    @Nullable
    @OptimisticLock(excluded = true)
    private String nameStatus;

    @Nullable
    @OptimisticLock(excluded = true)
    private String codeVerificationStatus;

    @Nullable
    @OptimisticLock(excluded = true)
    private String status;

    @Nullable
    @OptimisticLock(excluded = true)
    private String qualityRating;

    @Nullable
    @OptimisticLock(excluded = true)
    private String messagingLimit;

    @Nullable
    @OptimisticLock(excluded = true)
    private String throughput;

    @Column(name = "is_on_biz_app")
    @OptimisticLock(excluded = true)
    private boolean onBizApp;

    @Nullable
    @OptimisticLock(excluded = true)
    private Instant subscribedAt;

    @Nullable
    @OptimisticLock(excluded = true)
    private Instant healthCheckedAt;

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

    /** Connected once more after it was retired, perhaps under another account. */
    public void reconnect(String wabaId, Instant at) {
        this.active = true;
        this.wabaId = wabaId;
        this.subscribedAt = null;
        this.healthCheckedAt = null;
        this.updatedAt = at;
    }

    /** @param branchId whose it is; null for all branches */
    public void assign(@Nullable UUID branchId, Instant at) {
        this.branchId = branchId;
        this.updatedAt = at;
    }

    /** Meta sends us what happens in its account. */
    public void subscribed(Instant at) {
        this.subscribedAt = at;
    }

    /** Takes over all that Meta tells when asked. */
    public void check(NumberHealth told, Instant at) {
        hear(told);
        this.healthCheckedAt = at;
    }

    /** Meta could not be asked; it is asked again with the others. */
    public void checkFailed(Instant at) {
        this.healthCheckedAt = at;
    }

    /** Something is different: Meta is asked with the next round. */
    public void checkSoon() {
        this.healthCheckedAt = null;
    }

    /** Takes over what Meta mentions by itself. */
    public void hear(NumberHealth told) {
        this.displayPhoneNumber = Objects.requireNonNullElse(told.displayPhoneNumber(), displayPhoneNumber);
        this.verifiedName = newer(told.verifiedName(), verifiedName);
        this.nameStatus = newer(told.nameStatus(), nameStatus);
        this.codeVerificationStatus = newer(told.codeVerificationStatus(), codeVerificationStatus);
        this.status = newer(told.status(), status);
        this.qualityRating = newer(told.quality(), qualityRating);
        this.messagingLimit = newer(told.messagingLimit(), messagingLimit);
        this.throughput = newer(told.throughput(), throughput);
        this.onBizApp = Objects.requireNonNullElse(told.onBizApp(), onBizApp);
    }

    private static @Nullable String newer(@Nullable String told, @Nullable String known) {
        return told == null ? known : told;
    }

    /** How many messages a second Meta lets through, in and out together. */
    public int messagesPerSecond() {
        if (onBizApp) {
            return BESIDE_THE_APP;
        }
        return "HIGH".equals(throughput) ? UPGRADED : USUAL;
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

    public long version() {
        return version;
    }

    public @Nullable String verifiedName() {
        return verifiedName;
    }

    public @Nullable String nameStatus() {
        return nameStatus;
    }

    public @Nullable String codeVerificationStatus() {
        return codeVerificationStatus;
    }

    public @Nullable String status() {
        return status;
    }

    public @Nullable String qualityRating() {
        return qualityRating;
    }

    public @Nullable String messagingLimit() {
        return messagingLimit;
    }

    public @Nullable String throughput() {
        return throughput;
    }

    public boolean isOnBizApp() {
        return onBizApp;
    }

    public @Nullable Instant subscribedAt() {
        return subscribedAt;
    }

    public @Nullable Instant healthCheckedAt() {
        return healthCheckedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

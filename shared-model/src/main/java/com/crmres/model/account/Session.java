package com.crmres.model.account;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sign-in of a person in a restaurant, from one device, until it ends. */
@Entity
@Table(name = "sessions")
public class Session extends TenantEntity {

    private UUID userId;

    private String userAgent;

    private String ipAddress;

    private Instant createdAt;

    private Instant lastUsedAt;

    private Instant endsAt;

    private Instant provedAt;

    private int generation;

    @Nullable
    private Instant renewedAt;

    @Nullable
    private Instant endedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private SessionEnd endReason;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    public Session(UUID id, Membership membership, Duration life, Instant at) {
        super(id, membership.restaurantId());
        this.userId = membership.userId();
        this.createdAt = at;
        this.provedAt = at;
        this.endsAt = at.plus(life);
        this.userAgent = "";
        this.ipAddress = "";
        this.lastUsedAt = at;
    }

    public Session usedFrom(String userAgent, String ipAddress, Instant at) {
        this.userAgent = userAgent;
        this.ipAddress = ipAddress;
        this.lastUsedAt = at;
        return this;
    }

    /** The person has shown again that they are who they are. */
    public void proved(Instant at) {
        provedAt = at;
    }

    /** What the person may do has changed: access tokens given until now are not good any more. */
    public void renew(Instant at) {
        generation++;
        renewedAt = at;
    }

    /** The first reason stays. */
    public void end(SessionEnd reason, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endReason = reason;
        }
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** When it ends of itself if it is not used again. */
    public Instant livesUntil(Duration idleLife) {
        Instant idle = lastUsedAt.plus(idleLife);
        return idle.isBefore(endsAt) ? idle : endsAt;
    }

    public boolean isAlive(Duration idleLife, Instant now) {
        return endedAt == null && now.isBefore(livesUntil(idleLife));
    }

    /** Whether the person has shown who they are at that time or later. */
    public boolean isProvedSince(@Nullable Instant since) {
        return since == null || !provedAt.isBefore(since);
    }

    public int generation() {
        return generation;
    }

    public UUID userId() {
        return userId;
    }

    public String userAgent() {
        return userAgent;
    }

    public String ipAddress() {
        return ipAddress;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public @Nullable SessionEnd endReason() {
        return endReason;
    }
}

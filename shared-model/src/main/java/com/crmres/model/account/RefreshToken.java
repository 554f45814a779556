package com.crmres.model.account;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a session is kept alive with, used once and then replaced; the token itself is never stored. */
@Entity
@Table(name = "refresh_tokens")
public class RefreshToken extends TenantEntity {

    private UUID sessionId;

    private byte[] hash;

    private byte[] salt;

    private Instant issuedAt;

    @Nullable
    private Instant rotatedAt;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    public RefreshToken(UUID id, Session session, byte[] hash, byte[] salt, Instant at) {
        super(id, session.restaurantId());
        this.sessionId = session.id();
        this.hash = hash.clone();
        this.salt = salt.clone();
        this.issuedAt = at;
    }

    public void rotate(Instant at) {
        rotatedAt = at;
    }

    public boolean isRotated() {
        return rotatedAt != null;
    }

    /** Replaced longer ago than that. */
    public boolean isReused(Duration grace, Instant now) {
        return rotatedAt != null && now.isAfter(rotatedAt.plus(grace));
    }

    public byte[] salt() {
        return salt.clone();
    }
}

package com.crmres.model.account;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a program of the restaurant signs in with; the key itself is never stored. */
@Entity
@Table(name = "api_keys")
public class ApiKey extends TenantEntity {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> branchIds = new ArrayList<>();

    private byte[] hash;

    private String hint;

    private UUID createdBy;

    private Instant createdAt;

    @Nullable
    private Instant expiresAt;

    @Nullable
    private Instant lastUsedAt;

    @Nullable
    private Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    /** @param hint the key's beginning, by which people tell keys apart */
    public ApiKey(UUID id, UUID restaurantId, UUID createdBy, byte[] hash, String hint, Instant at) {
        super(id, restaurantId);
        this.createdBy = createdBy;
        this.hash = hash.clone();
        this.hint = hint;
        this.createdAt = at;
        this.name = hint;
        this.role = Role.VIEWER;
    }

    public ApiKey named(String name) {
        this.name = name;
        return this;
    }

    public ApiKey may(Role role, List<UUID> branchIds, @Nullable Instant until) {
        this.role = role;
        this.branchIds = new ArrayList<>(branchIds);
        this.expiresAt = until;
        return this;
    }

    /** The branch closes; a key of this branch alone ends instead, since without any it would see all of them. */
    public void leave(UUID branchId) {
        List<UUID> others =
                branchIds.stream().filter(id -> !id.equals(branchId)).toList();
        if (!others.isEmpty()) {
            branchIds = new ArrayList<>(others);
        }
    }

    public boolean isGood(Instant now) {
        return endedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** The first end stays. */
    public boolean end(Instant at) {
        boolean first = endedAt == null;
        if (first) {
            endedAt = at;
        }
        return first;
    }

    /** Written down once a minute only. */
    public boolean isUseWorthNoting(Instant now) {
        return lastUsedAt == null || now.isAfter(lastUsedAt.plus(NOTED_EVERY));
    }

    public void used(Instant at) {
        lastUsedAt = at;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public List<UUID> branchIds() {
        return List.copyOf(branchIds);
    }

    public String hint() {
        return hint;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }
}

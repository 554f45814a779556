package com.crmres.model.account;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a person may do in a restaurant, and in which branches; none named means all. */
@Entity
@Table(name = "memberships")
public class Membership extends TenantEntity {

    private UUID userId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> branchIds = new ArrayList<>();

    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    public Membership(UUID id, UUID restaurantId, UUID userId, Role role, Instant at) {
        super(id, restaurantId);
        this.userId = userId;
        this.role = role;
        this.createdAt = at;
    }

    public void workIn(List<UUID> branchIds) {
        this.branchIds = new ArrayList<>(branchIds);
    }

    public void become(Role role) {
        this.role = role;
    }

    public UUID userId() {
        return userId;
    }

    public Role role() {
        return role;
    }

    public List<UUID> branchIds() {
        return List.copyOf(branchIds);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Raised by each change. */
    public long version() {
        return version;
    }
}

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
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That somebody may come and work for a restaurant; good once, until it expires or is withdrawn. */
@Entity
@Table(name = "invitations")
public class Invitation extends TenantEntity {

    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> branchIds = new ArrayList<>();

    private String locale;

    private UUID invitedBy;

    private int round;

    private Instant createdAt;

    private Instant sentAt;

    private Instant expiresAt;

    @Nullable
    private Instant acceptedAt;

    @Nullable
    private Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    public Invitation(UUID id, UUID restaurantId, String email, Role role, UUID invitedBy, Instant at) {
        super(id, restaurantId);
        this.email = email.toLowerCase(Locale.ROOT);
        this.role = role;
        this.invitedBy = invitedBy;
        this.locale = "ar";
        this.createdAt = at;
        this.sentAt = at;
        this.expiresAt = at;
    }

    /** @param locale {@code ar} or {@code en} */
    public Invitation to(List<UUID> branchIds, String locale) {
        this.branchIds = new ArrayList<>(branchIds);
        this.locale = locale;
        return this;
    }

    public void send(Duration life, Instant at) {
        sentAt = at;
        expiresAt = at.plus(life);
    }

    /** Links of earlier rounds are good for nothing from now on. */
    public void sendAgain(Duration life, Instant at) {
        round++;
        send(life, at);
    }

    public void accept(Instant at) {
        acceptedAt = at;
    }

    public void withdraw(Instant at) {
        withdrawnAt = at;
    }

    /** The branch closes; not for who was invited to it alone, since without any branch they would work in all. */
    public void leave(UUID branchId) {
        List<UUID> others =
                branchIds.stream().filter(id -> !id.equals(branchId)).toList();
        if (!others.isEmpty()) {
            branchIds = new ArrayList<>(others);
        }
    }

    /** Whether nobody has accepted or withdrawn it. */
    public boolean isOpen() {
        return acceptedAt == null && withdrawnAt == null;
    }

    public boolean isGood(int round, Instant now) {
        return isOpen() && this.round == round && now.isBefore(expiresAt);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public List<UUID> branchIds() {
        return List.copyOf(branchIds);
    }

    public String locale() {
        return locale;
    }

    public UUID invitedBy() {
        return invitedBy;
    }

    public int round() {
        return round;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}

package com.crmres.model.audit;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That somebody did something; written with it and never changed. Details are ids and verbs, never text. */
@Entity
@Immutable
@Table(name = "audit_log")
public class AuditEntry extends TenantEntity {

    @Enumerated(EnumType.STRING)
    private ActorKind actorKind;

    @Nullable
    private UUID actorId;

    private String verb;

    private String subjectKind;

    private UUID subjectId;

    @Nullable
    private UUID branchId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details = new HashMap<>();

    @Nullable
    private String requestId;

    @Column(name = "at")
    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    private AuditEntry(
            UUID id,
            UUID restaurantId,
            ActorKind actorKind,
            @Nullable UUID actorId,
            String verb,
            String subjectKind,
            UUID subjectId,
            Instant at) {
        super(id, restaurantId);
        this.actorKind = actorKind;
        this.actorId = actorId;
        this.verb = verb;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.happenedAt = at;
    }

    public static AuditEntry byUser(
            UUID id, UUID restaurantId, UUID userId, String verb, String subjectKind, UUID subjectId, Instant at) {
        return new AuditEntry(id, restaurantId, ActorKind.USER, userId, verb, subjectKind, subjectId, at);
    }

    /** What a program did with a restaurant's key. */
    public static AuditEntry byKey(
            UUID id, UUID restaurantId, UUID keyId, String verb, String subjectKind, UUID subjectId, Instant at) {
        return new AuditEntry(id, restaurantId, ActorKind.API_KEY, keyId, verb, subjectKind, subjectId, at);
    }

    public static AuditEntry bySystem(
            UUID id, UUID restaurantId, String verb, String subjectKind, UUID subjectId, Instant at) {
        return new AuditEntry(id, restaurantId, ActorKind.SYSTEM, null, verb, subjectKind, subjectId, at);
    }

    public AuditEntry at(@Nullable UUID branchId) {
        this.branchId = branchId;
        return this;
    }

    public AuditEntry with(Map<String, Object> details) {
        this.details = new HashMap<>(details);
        return this;
    }

    public AuditEntry during(@Nullable String requestId) {
        this.requestId = requestId;
        return this;
    }

    public ActorKind actorKind() {
        return actorKind;
    }

    public @Nullable UUID actorId() {
        return actorId;
    }

    public String verb() {
        return verb;
    }

    public String subjectKind() {
        return subjectKind;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public @Nullable UUID branchId() {
        return branchId;
    }

    public Map<String, Object> details() {
        return new HashMap<>(details);
    }

    public @Nullable String requestId() {
        return requestId;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}

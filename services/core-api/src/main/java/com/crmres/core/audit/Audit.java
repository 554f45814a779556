package com.crmres.core.audit;

import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.model.audit.AuditEntry;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Writes down who does what, in the transaction in which it is done; details are ids and verbs, never anybody's words. */
@Component
public class Audit {

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    Audit(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /** Needs the transaction of the caller's restaurant. */
    public void record(
            Caller by,
            String verb,
            String subjectKind,
            UUID subjectId,
            @Nullable UUID branchId,
            Map<String, Object> details) {
        add(entry(by, verb, subjectKind, subjectId).at(branchId).with(details));
    }

    private AuditEntry entry(Caller by, String verb, String subjectKind, UUID subjectId) {
        UUID keyId = by.keyId();
        return keyId == null
                ? AuditEntry.byUser(
                        ids.next(), by.restaurantId(), by.userId(), verb, subjectKind, subjectId, clock.instant())
                : AuditEntry.byKey(ids.next(), by.restaurantId(), keyId, verb, subjectKind, subjectId, clock.instant());
    }

    /** What a person did who carries no access token just now. */
    public void record(
            UUID restaurantId,
            UUID userId,
            String verb,
            String subjectKind,
            UUID subjectId,
            Map<String, Object> details) {
        add(AuditEntry.byUser(ids.next(), restaurantId, userId, verb, subjectKind, subjectId, clock.instant())
                .with(details));
    }

    /** What the system did by itself. */
    public void recordOurselves(
            UUID restaurantId, String verb, String subjectKind, UUID subjectId, Map<String, Object> details) {
        add(AuditEntry.bySystem(ids.next(), restaurantId, verb, subjectKind, subjectId, clock.instant())
                .with(details));
    }

    private void add(AuditEntry entry) {
        entities.persist(entry.during(MDC.get("request_id")));
    }
}

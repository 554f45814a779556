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

/** Writes down what people do, in the transaction in which they do it. */
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

    /** Needs the transaction of the caller's restaurant; details are ids and verbs, never anybody's words. */
    public void record(
            Caller by,
            String verb,
            String subjectKind,
            UUID subjectId,
            @Nullable UUID branchId,
            Map<String, Object> details) {
        add(AuditEntry.byUser(ids.next(), by.restaurantId(), by.userId(), verb, subjectKind, subjectId, clock.instant())
                .at(branchId)
                .with(details));
    }

    private void add(AuditEntry entry) {
        entities.persist(entry.during(MDC.get("request_id")));
    }
}

package com.crmres.notification.alert;

import com.crmres.model.audit.AuditEntry;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where it is written down what people did; this service only adds to it. */
interface AuditEntries extends Repository<AuditEntry, UUID> {

    void save(AuditEntry entry);
}

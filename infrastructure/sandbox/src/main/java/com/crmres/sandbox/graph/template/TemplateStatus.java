package com.crmres.sandbox.graph.template;

import java.util.EnumSet;
import java.util.Set;

/** Where a template stands with Meta. */
public enum TemplateStatus {
    PENDING,
    APPROVED,
    REJECTED,
    PAUSED,
    DISABLED,
    FLAGGED,
    IN_APPEAL,
    PENDING_DELETION,
    REINSTATED,
    LOCKED,
    ARCHIVED,
    DELETED;

    private static final Set<TemplateStatus> SENDABLE = EnumSet.of(APPROVED, FLAGGED, REINSTATED);
    private static final Set<TemplateStatus> EDITABLE = EnumSet.of(APPROVED, REJECTED, PAUSED);

    public boolean isSendable() {
        return SENDABLE.contains(this);
    }

    public boolean isEditable() {
        return EDITABLE.contains(this);
    }
}

package com.crmres.core.audit;

import com.crmres.core.paging.PageCursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which deeds a page shows. */
record AuditFilter(
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        @Nullable UUID actorId,
        int limit,
        @Nullable PageCursor cursor) {}

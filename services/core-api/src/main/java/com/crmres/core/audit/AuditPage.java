package com.crmres.core.audit;

import com.crmres.core.paging.PageCursor;
import com.crmres.model.audit.ActorKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deeds, the latest first. */
@Schema(name = "AuditPage")
record AuditPage(
        List<Entry> entries,

        @Nullable @Schema(description = "Give it as cursor to go on; absent on the last page")
        PageCursor nextCursor) {

    /** One deed. */
    @Schema(name = "AuditEntry")
    record Entry(
            UUID id,
            Instant at,
            Actor actor,

            @Schema(description = "What was done, for example conversation.taken_over")
            String verb,

            @Schema(description = "What it was done to: conversation, session, user, alert")
            String subjectKind,

            UUID subjectId,

            @Schema(
                    types = "object",
                    additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                    description = "Ids and codes that belong to the verb")
            Map<String, Object> details,

            @Nullable UUID branchId) {}

    /** Who did it; only people and programs with a key have an id and a name. */
    @Schema(name = "AuditActor")
    record Actor(
            ActorKind kind, @Nullable UUID id, @Nullable String name) {}
}

package com.crmres.core.audit;

import com.crmres.core.api.AtLeast;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, for those who answer for it. */
@RestController
@Tag(name = "Audit")
class AuditController {

    private final AuditReader reader;

    AuditController(AuditReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/v1/audit")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "listAudit",
            summary = "List what people, the AI and the system did, the latest first; for owners and managers")
    AuditPage list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Only of subjects of this kind, such as conversation or session")
                    @RequestParam(name = "subject_kind", required = false)
                    @Nullable
                    String subjectKind,
            @RequestParam(name = "subject_id", required = false) @Nullable UUID subjectId,
            @Parameter(description = "Only what this person did")
                    @RequestParam(name = "actor_id", required = false)
                    @Nullable
                    UUID actorId,
            @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = "next_cursor of the page before")
                    @RequestParam(name = "cursor", required = false)
                    @Nullable
                    PageCursor cursor) {
        return reader.list(caller, new AuditFilter(subjectKind, subjectId, actorId, limit, cursor));
    }
}

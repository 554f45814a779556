package com.crmres.core.whatsapp.template;

import com.crmres.core.api.AtLeast;
import com.crmres.core.api.Versions;
import com.crmres.core.paging.PageCursor;
import com.crmres.core.whatsapp.template.TemplatePages.Difference;
import com.crmres.core.whatsapp.template.TemplatePages.Shipped;
import com.crmres.core.whatsapp.template.TemplatePages.TemplateList;
import com.crmres.core.whatsapp.template.TemplateRequests.Filter;
import com.crmres.core.whatsapp.template.TemplateRequests.Written;
import com.crmres.kit.security.Caller;
import com.crmres.model.account.Role;
import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** WhatsApp templates over HTTP. */
@RestController
@RequestMapping("/api/v1/whatsapp/templates")
@Tag(name = "WhatsApp")
class TemplateController {

    private static final String ERROR = "#/components/schemas/Error";

    private final TemplateRequests requests;

    TemplateController(TemplateRequests requests) {
        this.requests = requests;
    }

    @GetMapping
    @Operation(operationId = "listTemplates", summary = "List templates, the newest first")
    TemplateList list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "status", required = false) @Nullable TemplateStatus status,
            @RequestParam(name = "category", required = false) @Nullable TemplateCategory category,
            @RequestParam(name = "language", required = false) @Size(max = 10) @Nullable String language,
            @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable PageCursor cursor) {
        return requests.list(caller, new Filter(status, category, language), limit, cursor);
    }

    @PostMapping
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "writeTemplate",
            summary = "Write a template and hand it to Meta",
            description = "For those who work in all branches. What Meta would refuse at once is refused here, field by"
                    + " field. Where Meta does not answer now, the template stays queued and is handed over later.")
    @ApiResponse(responseCode = "201", description = "Written")
    @ApiResponse(responseCode = "200", description = "Was written before under this key: as it is now")
    @ApiResponse(
            responseCode = "409",
            description = "template_exists, template_limit, or account_unknown",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<TemplateResponse> write(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "1 to 64 printable characters of the client's choice, new for each template")
                    @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,64}")
                    String key,
            @Valid @RequestBody TemplateRequest request) {
        Written written = requests.write(caller, key, request);
        return written.now()
                ? Versions.created(written.template(), written.template().version())
                : Versions.of(written.template(), written.template().version());
    }

    @PostMapping("/sync")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "syncTemplates",
            summary = "Take over all templates as Meta lists them now",
            description =
                    "For those who work in all branches. 409 and 503 tell what Meta answered, or that it did not.")
    Difference sync(@AuthenticationPrincipal Caller caller) {
        return requests.sync(caller);
    }

    @PostMapping("/shipped")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "shipTemplates",
            summary = "Hand the templates that ship with the product to Meta, those that are missing",
            description = "For those who work in all branches. Repeating it does nothing more.")
    Shipped ship(@AuthenticationPrincipal Caller caller) {
        return requests.ship(caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getTemplate", summary = "Get a template")
    ResponseEntity<TemplateResponse> get(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        TemplateResponse template = requests.get(caller, id);
        return Versions.of(template, template.version());
    }

    @PatchMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @Operation(
            operationId = "changeTemplate",
            summary = "Change what a template says; Meta looks at it again",
            description = "For those who work in all branches. Only drafts and approved, rejected or paused ones.")
    @ApiResponse(responseCode = "200", description = "As it is now, on its way to Meta again")
    @ApiResponse(
            responseCode = "409",
            description = "template_not_changeable: with details.status; or conflict",
            content = @Content(schema = @Schema(ref = ERROR)))
    ResponseEntity<TemplateResponse> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Size(max = 200) @Nullable String ifMatch,
            @Valid @RequestBody TemplateChange change) {
        TemplateResponse template = requests.change(caller, id, ifMatch, change);
        return Versions.of(template, template.version());
    }

    @DeleteMapping("/{id}")
    @AtLeast(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteTemplate",
            summary = "Delete a template, at Meta too",
            description = "For those who work in all branches. Meta keeps the name from being used anew for 30 days.")
    void delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Size(max = 200) @Nullable String ifMatch) {
        requests.delete(caller, id, ifMatch);
    }
}

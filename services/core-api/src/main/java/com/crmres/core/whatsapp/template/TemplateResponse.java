package com.crmres.core.whatsapp.template;

import com.crmres.model.template.Components;
import com.crmres.model.template.Template;
import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A template as the API shows it. */
@Schema(name = "Template")
record TemplateResponse(
        UUID id,
        String wabaId,
        String name,
        String language,
        TemplateCategory category,

        @Nullable @Schema(description = "What it is sent for, where it ships with the product", example = "order_ready")
        String flow,

        @Schema(
                description =
                        "queued: on its way to Meta; draft: Meta did not take it, change it; the others as Meta says")
        TemplateStatus status,

        @Schema(description = "Whether it may be sent") boolean sendable,

        @Nullable @Schema(description = "Why Meta did not take it, in Meta's words or its number")
        String rejectedReason,

        @Nullable @Schema(description = "What guests make of it: GREEN, YELLOW, RED or UNKNOWN", example = "GREEN")
        String quality,

        @Nullable @Schema(description = "text, image, video, document or location", example = "text")
        String headerFormat,

        Wording wording,

        @Nullable Instant submittedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static TemplateResponse of(Template template) {
        Components components = new Components(template.components());
        return new TemplateResponse(
                template.id(),
                template.wabaId(),
                template.name(),
                template.language(),
                template.category(),
                template.flow(),
                template.status(),
                template.status().isSendable(),
                template.rejectedReason(),
                template.quality(),
                components.headerFormat().orElse(null),
                Wording.of(components.content()),
                template.submittedAt(),
                template.createdAt(),
                template.updatedAt(),
                template.version());
    }
}

package com.crmres.core.whatsapp.template;

import com.crmres.core.paging.PageCursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is answered about several templates at once. */
final class TemplatePages {

    private TemplatePages() {}

    /** Templates, the newest first. */
    @Schema(name = "TemplatePage")
    record TemplateList(
            List<TemplateResponse> templates,

            @Nullable @Schema(description = "Give it as cursor to go on; absent on the last page")
            PageCursor nextCursor) {}

    /** How far what was known and what Meta has were apart. */
    @Schema(name = "TemplateDifference")
    record Difference(
            @Schema(description = "Templates that Meta has") int seen, int added, int changed, int removed) {}

    /** What of the shipped templates is on its way. */
    @Schema(name = "ShippedTemplates")
    record Shipped(
            @Schema(description = "Handed to Meta one after the other from now on")
            int queued,

            @Schema(description = "Were there already") int present) {}
}

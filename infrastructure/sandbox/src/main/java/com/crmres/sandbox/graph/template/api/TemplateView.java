package com.crmres.sandbox.graph.template.api;

import com.crmres.sandbox.graph.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A template as the Graph API tells it. */
final class TemplateView {

    private static final List<String> BY_DEFAULT =
            List.of("name", "parameter_format", "components", "language", "status", "category");

    private TemplateView() {}

    /** @param fields those asked for, comma-separated; nothing for Meta's own choice */
    static ObjectNode of(Template template, @Nullable String fields) {
        ObjectNode all = all(template);
        List<String> wanted = fields == null || fields.isBlank() ? BY_DEFAULT : List.of(fields.split(","));
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        wanted.stream().map(String::strip).filter(all::has).forEach(field -> view.set(field, all.path(field)));
        return view.put("id", template.id());
    }

    private static ObjectNode all(Template template) {
        ObjectNode all = JsonNodeFactory.instance
                .objectNode()
                .put("name", template.name())
                .put("parameter_format", template.parameterFormat())
                .put("language", template.language())
                .put("status", template.status().name())
                .put("category", template.category())
                .put("rejected_reason", template.rejectedReason())
                .put("last_updated_time", template.changedAt().toString());
        if (template.previousCategory() != null) {
            all.put("previous_category", template.previousCategory());
        }
        all.putObject("quality_score")
                .put("score", template.quality())
                .put("date", template.changedAt().getEpochSecond());
        all.set("components", template.components());
        return all;
    }
}

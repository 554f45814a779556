package com.crmres.sandbox.graph.template.review;

import com.crmres.sandbox.graph.template.Shape;
import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.graph.template.TemplateStatus;
import com.crmres.sandbox.webhook.AccountNews;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The webhooks about templates. */
@Component
class TemplateNews {

    private final AccountNews news;

    TemplateNews(AccountNews news) {
        this.news = news;
    }

    void status(Template template) {
        ObjectNode value = about(template)
                .put("event", template.status().name())
                .put("reason", template.rejectedReason())
                .put("message_template_category", template.category());
        if (template.status() == TemplateStatus.REJECTED) {
            value.putObject("rejection_info")
                    .put("reason", template.rejectedReason())
                    .put("recommendation", "");
        }
        news.tell(template.wabaId(), "message_template_status_update", value);
    }

    void category(Template template) {
        ObjectNode value = about(template).put("new_category", template.category());
        if (template.previousCategory() != null) {
            value.put("previous_category", template.previousCategory());
        }
        news.tell(template.wabaId(), "template_category_update", value);
    }

    void quality(Template before, Template after) {
        news.tell(
                after.wabaId(),
                "message_template_quality_update",
                about(after).put("previous_quality_score", before.quality()).put("new_quality_score", after.quality()));
    }

    void components(Template template) {
        Shape shape = template.shape();
        ObjectNode value = about(template).put("message_template_element", shape.bodyText());
        if (!shape.headerText().isEmpty()) {
            value.put("message_template_title", shape.headerText());
        }
        if (!shape.footerText().isEmpty()) {
            value.put("message_template_footer", shape.footerText());
        }
        news.tell(template.wabaId(), "message_template_components_update", value);
    }

    private static ObjectNode about(Template template) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("message_template_id", Long.parseLong(template.id()))
                .put("message_template_name", template.name())
                .put("message_template_language", template.language());
    }
}

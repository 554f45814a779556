package com.crmres.sandbox.graph.template.use;

import com.crmres.sandbox.graph.kind.Content;
import com.crmres.sandbox.graph.kind.MessageKind;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.graph.template.TemplateStatus;
import com.crmres.sandbox.graph.template.Templates;
import com.crmres.sandbox.number.BusinessNumber;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A template with its parameters, which may be sent at any time. */
@Component
class TemplateKind implements MessageKind {

    private final Templates templates;
    private final Filling filling;

    TemplateKind(Templates templates, Filling filling) {
        this.templates = templates;
        this.filling = filling;
    }

    @Override
    public String name() {
        return "template";
    }

    @Override
    public Content read(BusinessNumber number, JsonNode body) {
        JsonNode sent = MessageKind.object(body, "template");
        String name = text(sent.path("name"), "template['name']");
        String language = text(sent.path("language").path("code"), "template['language']['code']");
        Template template = templates
                .find(number.wabaId(), name, language)
                .orElseThrow(() -> GraphErrors.unknownTemplate(name, language));
        checkStatus(template);
        ObjectNode shown = filling.fill(number, template, sent.path("components"));
        return Content.template(shown.path("body").asString(""), shown, template.price());
    }

    private static void checkStatus(Template template) {
        if (template.status() == TemplateStatus.PAUSED) {
            throw GraphErrors.pausedTemplate(template.name());
        }
        if (template.status() == TemplateStatus.DISABLED) {
            throw GraphErrors.disabledTemplate(template.name());
        }
        Limits.require(
                template.status().isSendable(),
                () -> GraphErrors.unknownTemplate(template.name(), template.language()));
    }

    private static String text(JsonNode value, String label) {
        Limits.require(value.isString() && !value.stringValue().isBlank(), () -> GraphErrors.required(label));
        return value.stringValue();
    }
}

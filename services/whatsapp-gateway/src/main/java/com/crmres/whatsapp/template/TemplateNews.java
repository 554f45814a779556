package com.crmres.whatsapp.template;

import com.crmres.event.TemplateStatusChanged;
import com.crmres.kit.outbox.Outbox;
import com.crmres.model.template.Template;
import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateStatus;
import com.crmres.whatsapp.account.AccountEvent;
import com.crmres.whatsapp.account.AccountEventHandler;
import com.crmres.whatsapp.entry.Tree;
import com.crmres.whatsapp.template.TemplateCalls.Listed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over what Meta tells of templates by itself. */
@Component
class TemplateNews implements AccountEventHandler {

    private static final String STATUS = "message_template_status_update";
    private static final String QUALITY = "message_template_quality_update";
    private static final String CATEGORY = "template_category_update";
    private static final String COMPONENTS = "message_template_components_update";
    private static final Map<String, String> TEXTS = Map.of(
            "HEADER",
            "message_template_title",
            "BODY",
            "message_template_element",
            "FOOTER",
            "message_template_footer");

    private final Templates templates;
    private final Outbox outbox;
    private final Clock clock;

    TemplateNews(Templates templates, Outbox outbox, Clock clock) {
        this.templates = templates;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<String> fields() {
        return Set.of(STATUS, QUALITY, CATEGORY, COMPONENTS);
    }

    @Override
    public void on(AccountEvent event) {
        find(event).ifPresent(template -> take(template, event));
    }

    private Optional<Template> find(AccountEvent event) {
        Tree told = event.value();
        String waba = event.wabaId();
        if (waba == null) {
            return Optional.empty();
        }
        Optional<UUID> byId =
                Optional.ofNullable(told.text("message_template_id")).flatMap(id -> templates.idOfMetas(waba, id));
        // an answer may come after the news of what it answers; read only once it is locked, since news come together
        return byId.or(() -> named(told, waba)).flatMap(templates::lock);
    }

    private Optional<UUID> named(Tree told, String waba) {
        String name = told.text("message_template_name");
        String language = told.text("message_template_language");
        return name == null || language == null ? Optional.empty() : templates.idOfNamed(waba, name, language);
    }

    private void take(Template template, AccountEvent event) {
        Tree told = event.value();
        Instant now = clock.instant();
        switch (event.field()) {
            case STATUS -> status(template, told, now);
            case QUALITY ->
                Optional.ofNullable(told.text("new_quality_score")).ifPresent(score -> template.rate(score, now));
            case CATEGORY ->
                Optional.ofNullable(told.text("new_category"))
                        .flatMap(TemplateCategory::ofMeta)
                        .ifPresent(category -> template.recategorise(category, now));
            default -> template.rephrase(rephrased(template, told), now);
        }
    }

    private void status(Template template, Tree told, Instant now) {
        String event = told.text("event");
        if (event == null) {
            return;
        }
        String id = told.text("message_template_id");
        if (template.metaTemplateId() == null && id != null) {
            template.submitted(id, TemplateStatus.PENDING, template.category(), now);
        }
        TemplateStatus before = template.status();
        template.turn(TemplateStatus.ofMeta(event), reason(told), now);
        if (template.status() != before) {
            outbox.publish(template.id().toString(), changed(template, before), null);
        }
    }

    private static TemplateStatusChanged changed(Template template, TemplateStatus before) {
        return new TemplateStatusChanged(
                template.id(),
                template.name(),
                template.language(),
                before.code(),
                template.status().code(),
                template.rejectedReason());
    }

    private static @Nullable String reason(Tree told) {
        String more = told.at("other_info").text("title");
        String reason = Listed.reason(told.text("reason"));
        return reason == null ? more : reason;
    }

    private static List<Map<String, Object>> rephrased(Template template, Tree told) {
        List<Map<String, Object>> components = new ArrayList<>();
        for (Map<String, Object> component : template.components()) {
            String source = TEXTS.get(String.valueOf(component.get("type")));
            String text = source == null ? null : told.text(source);
            Map<String, Object> other = new LinkedHashMap<>(component);
            if (text != null) {
                other.put("text", text);
            }
            components.add(other);
        }
        return components;
    }
}

package com.crmres.core.whatsapp.template;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.model.template.Components;
import com.crmres.model.template.Template;
import com.crmres.model.template.Template.Key;
import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateContent;
import com.crmres.model.template.TemplateRules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes and changes templates, and finds what Meta would refuse; needs the transaction of the caller's restaurant. */
@Component
class TemplateDesk {

    private static final String KIND = "template";

    private final Templates templates;
    private final TemplateSettings settings;
    private final IdempotencyKeys keys;
    private final Audit audit;
    private final Clock clock;

    TemplateDesk(Templates templates, TemplateSettings settings, IdempotencyKeys keys, Audit audit, Clock clock) {
        this.templates = templates;
        this.settings = settings;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Once per key. */
    Made write(Caller caller, String key, TemplateRequest request) {
        TemplateContent content = request.wording().content();
        refuse(TemplateRules.problems(request.name(), request.language(), request.category(), content));
        String waba = account(request.wabaId());
        return keys.once(caller, key, "template\n" + request, id -> {
            List<Template> there = templates.findByWabaId(waba);
            Key wanted = new Key(waba, request.name(), request.language());
            if (there.stream().anyMatch(template -> template.key().equals(wanted))) {
                throw new Conflict("template_exists");
            }
            if (there.size() >= settings.mostOfAccount()) {
                throw new Conflict("template_limit", Map.of("allowed", settings.mostOfAccount()));
            }
            refuseRepetition(there, id, content);
            templates.save(
                    Template.written(id, caller.restaurantId(), wanted, request.category(), null, content, now()));
            record(caller, id, "template.written");
        });
    }

    private String account(@Nullable String wanted) {
        List<String> accounts = templates.accounts();
        if (wanted == null && accounts.size() > 1) {
            throw new InvalidRequest(Map.of("fields", Map.of("waba_id", "missing")));
        }
        return accounts.stream()
                .filter(account -> wanted == null || account.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Conflict("account_unknown"));
    }

    Template change(Caller caller, UUID id, @Nullable String ifMatch, TemplateChange change) {
        Template template = lock(id, ifMatch);
        if (!template.status().mayBeChanged()) {
            throw new Conflict("template_not_changeable", Map.of("status", template.status()));
        }
        TemplateCategory category = Objects.requireNonNullElse(change.category(), template.category());
        if (category != template.category() && template.metaTemplateId() != null) {
            throw new InvalidRequest(Map.of("fields", Map.of("category", "template.category_fixed")));
        }
        TemplateContent content = change.wording() == null
                ? new Components(template.components()).content()
                : change.wording().content();
        refuse(TemplateRules.problems(category, content));
        refuseRepetition(templates.findByWabaId(template.wabaId()), id, content);
        template.rewrite(category, content, now());
        templates.flush();
        record(caller, id, "template.changed");
        return template;
    }

    /** The template, which nobody changes until the transaction ends. */
    Template lock(UUID id, @Nullable String ifMatch) {
        Template template = templates.lock(id).orElseThrow(() -> new NotFound(KIND));
        Versions.check(ifMatch, template.version());
        return template;
    }

    private static void refuse(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidRequest(Map.of("fields", problems));
        }
    }

    /** Meta takes no two templates of an account that say the same. */
    private static void refuseRepetition(List<Template> there, UUID id, TemplateContent content) {
        boolean said = there.stream()
                .filter(template -> !template.id().equals(id))
                .map(template -> new Components(template.components()).content())
                .anyMatch(other ->
                        other.body().equals(content.body()) && Objects.equals(other.footer(), content.footer()));
        if (said) {
            throw new InvalidRequest(Map.of("fields", Map.of("body", "template.repeats_another")));
        }
    }

    void record(Caller caller, UUID id, String verb) {
        audit.record(caller, verb, KIND, id, null, Map.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

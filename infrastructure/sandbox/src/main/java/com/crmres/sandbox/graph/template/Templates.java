package com.crmres.sandbox.graph.template;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.store.JsonLines;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All templates of all accounts, the deleted ones too while their names are blocked; kept on disk. */
@Component
public class Templates {

    private static final Duration BLOCKED = Duration.ofDays(30);
    private static final int MOST = 250;

    private final Map<String, Template> byId = new LinkedHashMap<>();
    private final JsonLines file;
    private final SandboxClock clock;

    Templates(SandboxSettings settings, JsonMapper json, SandboxClock clock) {
        this.clock = clock;
        this.file = new JsonLines(settings.dataDir().resolve("templates.jsonl"), json);
        file.replay(Template.class, template -> byId.put(template.id(), template));
        file.rewrite(byId.values().stream());
    }

    public synchronized Template add(String wabaId, JsonNode body, JsonNode components) {
        String name = body.path("name").asString();
        String language = body.path("language").asString();
        Limits.require(of(wabaId).size() < MOST, TemplateErrors::tooMany);
        Limits.require(find(wabaId, name, language).isEmpty(), () -> TemplateErrors.exists(name, language));
        Limits.require(!isBlocked(wabaId, name, language), () -> TemplateErrors.deletedLately(language));
        return save(Template.submitted(wabaId, body, components, clock.instant()));
    }

    public synchronized Template save(Template template) {
        byId.put(template.id(), template);
        file.append(template);
        return template;
    }

    /** Changes a template that is still there. */
    public synchronized Template change(String id, UnaryOperator<Template> change) {
        return save(change.apply(find(id).orElseThrow(() -> new NoSuchElementException("No template with id " + id))));
    }

    /** Changes a template if it still stands there. */
    public synchronized Optional<Template> changeFrom(
            TemplateStatus expected, String id, UnaryOperator<Template> change) {
        return find(id).filter(template -> template.status() == expected).map(template -> save(change.apply(template)));
    }

    public synchronized void delete(List<Template> templates) {
        templates.forEach(template -> save(template.with(TemplateStatus.DELETED, "NONE", clock.instant())));
    }

    public synchronized Optional<Template> find(String id) {
        return Optional.ofNullable(byId.get(id)).filter(template -> template.status() != TemplateStatus.DELETED);
    }

    public synchronized Optional<Template> find(String wabaId, String name, String language) {
        return of(wabaId).stream()
                .filter(template -> template.is(name, language))
                .findFirst();
    }

    public synchronized List<Template> of(String wabaId) {
        return all().stream()
                .filter(template -> template.wabaId().equals(wabaId))
                .toList();
    }

    public synchronized List<Template> all() {
        return byId.values().stream()
                .filter(template -> template.status() != TemplateStatus.DELETED)
                .toList();
    }

    private boolean isBlocked(String wabaId, String name, String language) {
        return byId.values().stream()
                .filter(template -> template.status() == TemplateStatus.DELETED && template.is(name, language))
                .filter(template -> template.wabaId().equals(wabaId))
                .anyMatch(template ->
                        clock.instant().isBefore(template.changedAt().plus(BLOCKED)));
    }
}

package com.crmres.sandbox.graph.template.review;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.graph.refusal.GraphError;
import com.crmres.sandbox.graph.template.Shape;
import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.graph.template.TemplateStatus;
import com.crmres.sandbox.graph.template.Templates;
import com.crmres.sandbox.graph.template.rule.TemplateRules;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carries out what Meta does to a template, and tells the restaurant. */
@Component
class TemplateChanges {

    private final Templates templates;
    private final TemplateReview review;
    private final TemplateNews news;
    private final SandboxClock clock;

    TemplateChanges(Templates templates, TemplateReview review, TemplateNews news, SandboxClock clock) {
        this.templates = templates;
        this.review = review;
        this.news = news;
        this.clock = clock;
    }

    Template apply(TemplateChange change) {
        Template known = templates
                .find(change.account(), change.title(), change.tongue())
                .orElse(null);
        if (known == null) {
            return make(change);
        }
        rewrite(known, change);
        recategorise(known, change);
        rate(known, change);
        if (change.status() != null && change.status() != known.status()) {
            review.decide(known, change.status(), change.why());
        }
        return templates.find(known.id()).orElse(known);
    }

    private Template make(TemplateChange change) {
        ObjectNode body = change.submission();
        try {
            TemplateRules.checkNames(body);
            JsonNode components = TemplateRules.checkComponents(
                    body, body.path("parameter_format").asString().equalsIgnoreCase("named"));
            Template template = templates.add(change.account(), body, components);
            TemplateStatus status = change.status() == null ? TemplateStatus.APPROVED : change.status();
            if (status != TemplateStatus.PENDING) {
                review.decide(template, status, change.why());
            }
            return templates.find(template.id()).orElse(template);
        } catch (GraphError e) {
            throw new IllegalArgumentException(String.valueOf(e.body()), e);
        }
    }

    private void rewrite(Template known, TemplateChange change) {
        JsonNode components = change.components();
        if (components != null) {
            JsonNode normal = Shape.normalised(components);
            news.components(templates.change(known.id(), before -> before.withComponents(normal, clock.instant())));
        }
    }

    private void recategorise(Template known, TemplateChange change) {
        String category = change.category();
        if (category != null && !category.equals(known.category())) {
            news.category(templates.change(known.id(), before -> before.withCategory(category, clock.instant())));
        }
    }

    private void rate(Template known, TemplateChange change) {
        String quality = change.quality();
        if (quality != null && !quality.equals(known.quality())) {
            news.quality(known, templates.change(known.id(), before -> before.withQuality(quality, clock.instant())));
        }
    }
}

package com.crmres.sandbox.graph.template.review;

import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.graph.pace.RateLimit;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.graph.template.TemplateErrors;
import com.crmres.sandbox.graph.template.TemplateStatus;
import com.crmres.sandbox.graph.template.Templates;
import com.crmres.sandbox.graph.template.rule.TemplateRules;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes a template in, checks it, and hands it to the reviewers. */
@Component
public class TemplateDesk {

    private static final int CREATED_AT_ONCE = 100;
    private static final Duration CREATED_EVERY = Duration.ofSeconds(36);

    private final Templates templates;
    private final TemplateReview review;
    private final SandboxClock clock;
    private final RateLimit creations = new RateLimit(CREATED_AT_ONCE, CREATED_EVERY, System::nanoTime);

    TemplateDesk(Templates templates, TemplateReview review, SandboxClock clock) {
        this.templates = templates;
        this.review = review;
        this.clock = clock;
    }

    public Template create(String wabaId, JsonNode body) {
        Limits.require(creations.take(wabaId), GraphErrors::callLimit);
        TemplateRules.checkNames(body);
        JsonNode components = TemplateRules.checkComponents(
                body, body.path("parameter_format").asString("").equalsIgnoreCase("named"));
        Template template = templates.add(wabaId, body, components);
        review.await(template);
        return template;
    }

    public void edit(Template template, JsonNode body) {
        Limits.require(template.status().isEditable(), () -> TemplateErrors.notEditable(template.status()));
        String category = TemplateRules.checkCategory(body.path("category").asString(template.category()));
        Limits.require(
                category.equals(template.category()) || template.status() != TemplateStatus.APPROVED,
                () -> TemplateErrors.notEditable(template.status()));
        JsonNode components = body.has("components")
                ? TemplateRules.checkComponents(body, template.isNamed())
                : template.components();
        Template edited = templates.change(
                template.id(),
                before -> recategorised(before, category)
                        .withComponents(components, clock.instant())
                        .with(TemplateStatus.PENDING, "NONE", clock.instant()));
        review.await(edited);
    }

    private Template recategorised(Template before, String category) {
        return category.equals(before.category()) ? before : before.withCategory(category, clock.instant());
    }
}

package com.crmres.sandbox.graph.template.review;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.clock.Later;
import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.graph.template.Shape;
import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.graph.template.TemplateStatus;
import com.crmres.sandbox.graph.template.Templates;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Meta's reviewers: after a while they approve what they find nothing wrong with, unless a person is to decide. */
@Component
class TemplateReview {

    private final Templates templates;
    private final TemplateNews news;
    private final Later later;
    private final SandboxClock clock;
    private final Duration after;
    private volatile boolean automatic = true;

    TemplateReview(Templates templates, TemplateNews news, Later later, SandboxClock clock, SandboxSettings settings) {
        this.templates = templates;
        this.news = news;
        this.later = later;
        this.clock = clock;
        this.after = settings.templates().reviewAfter();
    }

    boolean isAutomatic() {
        return automatic;
    }

    /** Lets templates wait for a person, or lets them pass again. */
    void decideAlone(boolean alone) {
        automatic = alone;
        if (alone) {
            templates.all().stream()
                    .filter(template -> template.status() == TemplateStatus.PENDING)
                    .forEach(this::await);
        }
    }

    void await(Template template) {
        later.after(after, () -> decide(template.id()));
    }

    void decide(Template template, TemplateStatus status, String reason) {
        news.status(templates.change(template.id(), before -> before.with(status, reason, clock.instant())));
    }

    @EventListener
    void resume(ApplicationReadyEvent started) {
        decideAlone(true);
    }

    private void decide(String id) {
        if (automatic) {
            templates.changeFrom(TemplateStatus.PENDING, id, this::judged).ifPresent(news::status);
        }
    }

    private Template judged(Template template) {
        return repeatsAnother(template)
                ? template.with(TemplateStatus.REJECTED, "INVALID_FORMAT", clock.instant())
                : template.with(TemplateStatus.APPROVED, "NONE", clock.instant());
    }

    /** Meta takes the same body and footer only once in a language. */
    private boolean repeatsAnother(Template template) {
        Shape shape = template.shape();
        return templates.of(template.wabaId()).stream()
                .filter(other -> !other.id().equals(template.id())
                        && other.language().equals(template.language())
                        && other.status() != TemplateStatus.REJECTED)
                .map(Template::shape)
                .anyMatch(other -> other.bodyText().equals(shape.bodyText())
                        && other.footerText().equals(shape.footerText()));
    }
}

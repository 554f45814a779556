package com.crmres.whatsapp.template;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.template.Template;
import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateStatus;
import com.crmres.whatsapp.answer.MetaRefused;
import com.crmres.whatsapp.answer.MetaSilent;
import com.crmres.whatsapp.cloudapi.GraphResult;
import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.entry.Tree;
import com.crmres.whatsapp.failure.GraphError;
import com.crmres.whatsapp.template.TemplateCalls.Listed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Hands one template to Meta: claims it, asks with no transaction open, and stores what came of it. */
@Component
class Submission {

    private static final int EXISTS = 2388024;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST_REASON = 500;

    private final Tenants tenants;
    private final Templates templates;
    private final TemplateCalls calls;
    private final TemplateSettings settings;
    private final Clock clock;

    Submission(Tenants tenants, Templates templates, TemplateCalls calls, TemplateSettings settings, Clock clock) {
        this.tenants = tenants;
        this.templates = templates;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does nothing when it is not due, or somebody else is at it. */
    void submit(UUID restaurantId, UUID templateId) {
        Optional<Template> claimed = tenants.write(
                restaurantId,
                () -> templates.lock(templateId).filter(this::isDue).filter(this::begin));
        claimed.ifPresent(template -> {
            BiConsumer<Template, Instant> outcome = ask(template);
            tenants.write(
                    restaurantId,
                    () -> templates
                            .lock(templateId)
                            .filter(found -> found.status() == TemplateStatus.QUEUED)
                            .ifPresent(found -> outcome.accept(found, clock.instant())));
        });
    }

    private boolean isDue(Template template) {
        Instant next = template.nextAttemptAt();
        return template.status() == TemplateStatus.QUEUED && next != null && !next.isAfter(clock.instant());
    }

    private boolean begin(Template template) {
        Instant now = clock.instant();
        if (templates.submittedSince(template.wabaId(), now.minus(HOUR)) >= settings.perHour()) {
            template.waitUntil(now.plus(settings.lookAgainAfter()));
            return false;
        }
        template.beginAttempt(now.plus(settings.lookAgainAfter()));
        return true;
    }

    private BiConsumer<Template, Instant> ask(Template template) {
        Account account = new Account(template.restaurantId(), template.wabaId());
        String metaId = template.metaTemplateId();
        try {
            if (metaId != null) {
                return outcome(calls.edit(account, metaId, template), body -> edited(metaId));
            }
            if (template.attempts() > 1) {
                Optional<Listed> there = calls.find(account, template.name(), template.language());
                if (there.isPresent()) {
                    return there.map(Submission::adopted).orElseThrow();
                }
            }
            return outcome(calls.create(account, template), Submission::created);
        } catch (MetaRefused | MetaSilent failed) {
            return this::wait;
        }
    }

    private BiConsumer<Template, Instant> outcome(
            GraphResult result, Function<Tree, BiConsumer<Template, Instant>> done) {
        return switch (result) {
            case GraphResult.Ok ok -> done.apply(ok.body());
            case GraphResult.Refused refused -> refused(refused.error());
            case GraphResult.NotSent notSent -> this::wait;
            case GraphResult.Unknown unknown -> this::wait;
        };
    }

    private static BiConsumer<Template, Instant> edited(String metaId) {
        return (template, now) -> template.submitted(metaId, TemplateStatus.PENDING, template.category(), now);
    }

    private static BiConsumer<Template, Instant> adopted(Listed listed) {
        return (template, now) -> template.submitted(
                listed.seen().metaTemplateId(),
                listed.seen().status(),
                listed.seen().category(),
                now);
    }

    private static BiConsumer<Template, Instant> created(Tree answer) {
        String id = Objects.requireNonNullElse(answer.text("id"), "");
        TemplateStatus status = TemplateStatus.ofMeta(Objects.requireNonNullElse(answer.text("status"), "PENDING"));
        Optional<TemplateCategory> category =
                TemplateCategory.ofMeta(Objects.requireNonNullElse(answer.text("category"), ""));
        return (template, now) -> template.submitted(id, status, category.orElse(template.category()), now);
    }

    private BiConsumer<Template, Instant> refused(GraphError error) {
        return (template, now) -> {
            boolean exists = error.subcode() != null && error.subcode() == EXISTS;
            if (template.attempts() < settings.mostAttempts() && exists) {
                // looked for in the account the next time
                template.waitUntil(now);
            } else if (error.retry().allowsAfter(template.attempts())) {
                template.waitUntil(now.plus(error.retry().waitAfter(template.attempts())));
            } else {
                template.refused(reason(error), now);
            }
        };
    }

    private static String reason(GraphError error) {
        String said = error.details() == null ? error.title() : error.details();
        String reason = (error.subcode() == null ? error.code() : error.subcode()) + ": " + said;
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }

    private void wait(Template template, Instant now) {
        if (template.attempts() >= settings.mostAttempts()) {
            template.refused("no_answer", now);
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(template.attempts(), 10));
        template.waitUntil(now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }
}

package com.crmres.whatsapp.template;

import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.template.Template;
import com.crmres.model.template.Template.Key;
import com.crmres.model.template.TemplateStatus;
import com.crmres.model.template.shipped.ShippedTemplate;
import com.crmres.model.template.shipped.ShippedTemplates;
import com.crmres.whatsapp.answer.MetaAnswers;
import com.crmres.whatsapp.answer.MetaRefused;
import com.crmres.whatsapp.credential.Account;
import com.crmres.whatsapp.template.TemplateCalls.Listed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes what is known here and what Meta has one again, and takes templates away. */
@Component
class TemplateDesk {

    private static final String GONE = "meta_not_found";
    private static final Map<String, String> FLOWS = ShippedTemplates.all().stream()
            .collect(Collectors.toMap(ShippedTemplate::name, ShippedTemplate::flow, (left, right) -> left));

    private final Tenants tenants;
    private final Templates templates;
    private final TemplateCalls calls;
    private final Clock clock;
    private final Ids ids;

    TemplateDesk(Tenants tenants, Templates templates, TemplateCalls calls, Clock clock, Ids ids) {
        this.tenants = tenants;
        this.templates = templates;
        this.calls = calls;
        this.clock = clock;
        this.ids = ids;
    }

    /** Takes over how every account of the restaurant lists its templates. */
    Difference sync(UUID restaurantId) {
        List<String> accounts = tenants.read(restaurantId, templates::accounts);
        return accounts.stream()
                .map(waba -> new Account(restaurantId, waba))
                .map(account -> take(account, calls.list(account)))
                .reduce(Difference.NONE, Difference::plus);
    }

    private Difference take(Account account, List<Listed> listed) {
        return tenants.write(account.restaurantId(), () -> {
            Map<Key, Template> known = templates.lockAll(account.wabaId()).stream()
                    .collect(Collectors.toMap(Template::key, Function.identity()));
            Difference found =
                    listed.stream().map(one -> take(account, one, known)).reduce(Difference.NONE, Difference::plus);
            // what is left Meta does not have any more, unless it never had it
            List<Template> gone = known.values().stream()
                    .filter(template -> template.metaTemplateId() != null)
                    .filter(template -> template.status() != TemplateStatus.QUEUED)
                    .toList();
            gone.forEach(templates::delete);
            return found.plus(new Difference(0, 0, 0, gone.size()));
        });
    }

    private Difference take(Account account, Listed listed, Map<Key, Template> known) {
        Key key = new Key(account.wabaId(), listed.name(), listed.language());
        Template template = known.remove(key);
        Instant now = clock.instant();
        if (template == null) {
            String flow = FLOWS.get(listed.name());
            templates.save(Template.found(ids.next(), account.restaurantId(), key, flow, listed.seen(), now));
            return new Difference(1, 1, 0, 0);
        }
        if (template.isAs(listed.seen())) {
            return new Difference(1, 0, 0, 0);
        }
        template.see(listed.seen(), now);
        return new Difference(1, 0, 1, 0);
    }

    /** At Meta first, then here. */
    void delete(UUID restaurantId, UUID templateId) {
        Template template = tenants.read(restaurantId, () -> templates.findById(templateId))
                .orElseThrow(() -> new NotFound("template"));
        String metaId = template.metaTemplateId();
        if (metaId != null) {
            deleteAtMeta(new Account(restaurantId, template.wabaId()), template.name(), metaId);
        }
        tenants.write(restaurantId, () -> templates.lock(templateId).ifPresent(templates::delete));
    }

    private void deleteAtMeta(Account account, String name, String metaId) {
        try {
            MetaAnswers.of(calls.delete(account, name, metaId));
        } catch (MetaRefused refused) {
            if (!GONE.equals(refused.code())) {
                throw refused;
            }
        }
    }

    /** How far the two were apart. */
    record Difference(int seen, int added, int changed, int removed) {

        static final Difference NONE = new Difference(0, 0, 0, 0);

        Difference plus(Difference other) {
            return new Difference(
                    seen + other.seen, added + other.added, changed + other.changed, removed + other.removed);
        }
    }
}

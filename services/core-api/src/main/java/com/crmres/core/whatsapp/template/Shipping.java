package com.crmres.core.whatsapp.template;

import com.crmres.core.whatsapp.template.TemplatePages.Shipped;
import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.template.Template;
import com.crmres.model.template.Template.Key;
import com.crmres.model.template.shipped.ShippedTemplate;
import com.crmres.model.template.shipped.ShippedTemplates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Queues the templates that ship with the product for accounts that do not have them yet. */
@Component
public class Shipping {

    private final Templates templates;
    private final Tenants tenants;
    private final TemplateSettings settings;
    private final Clock clock;
    private final Ids ids;

    Shipping(Templates templates, Tenants tenants, TemplateSettings settings, Clock clock, Ids ids) {
        this.templates = templates;
        this.tenants = tenants;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /** To every account of the restaurant whose transaction is open; the gateway hands them to Meta from then on. */
    Shipped shipEverywhere() {
        int queued = templates.accounts().stream().mapToInt(this::ship).sum();
        int wanted = templates.accounts().size() * ShippedTemplates.all().size();
        return new Shipped(queued, wanted - queued);
    }

    /** To one account; how many it lacked. */
    public int ship(String waba) {
        UUID restaurantId = tenants.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<Key> there =
                templates.findByWabaId(waba).stream().map(Template::key).collect(Collectors.toSet());
        List<ShippedTemplate> missing = ShippedTemplates.all().stream()
                .filter(one -> !there.contains(new Key(waba, one.name(), one.language())))
                .limit(Math.max(0, settings.mostOfAccount() - there.size()))
                .toList();
        missing.forEach(one -> templates.save(Template.written(
                ids.next(),
                restaurantId,
                new Key(waba, one.name(), one.language()),
                one.category(),
                one.flow(),
                one.content(),
                now)));
        return missing.size();
    }
}

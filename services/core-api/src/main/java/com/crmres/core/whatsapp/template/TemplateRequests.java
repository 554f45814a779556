package com.crmres.core.whatsapp.template;

import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.core.paging.Page;
import com.crmres.core.paging.PageCursor;
import com.crmres.core.whatsapp.gateway.Gateway;
import com.crmres.core.whatsapp.template.TemplatePages.Difference;
import com.crmres.core.whatsapp.template.TemplatePages.Shipped;
import com.crmres.core.whatsapp.template.TemplatePages.TemplateList;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.template.Template;
import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;

/** Carries out what a person asks for: written here in one transaction, handed to Meta after it. */
@Service
class TemplateRequests {

    private static final PageCursor NEWEST = new PageCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    private static final String RESTAURANT = "?restaurant_id={restaurant}";

    private final Tenants tenants;
    private final TemplateDesk desk;
    private final Shipping shipping;
    private final Templates templates;
    private final Gateway gateway;

    TemplateRequests(Tenants tenants, TemplateDesk desk, Shipping shipping, Templates templates, Gateway gateway) {
        this.tenants = tenants;
        this.desk = desk;
        this.shipping = shipping;
        this.templates = templates;
        this.gateway = gateway;
    }

    TemplateList list(Caller caller, Filter filter, int limit, @Nullable PageCursor cursor) {
        PageCursor from = cursor == null ? NEWEST : cursor;
        return tenants.read(caller.restaurantId(), () -> {
            Page<Template> page = Page.of(
                    templates.page(
                            filter.statuses(),
                            filter.categories(),
                            Objects.requireNonNullElse(filter.language, ""),
                            from.at(),
                            from.id(),
                            Limit.of(limit + 1)),
                    limit,
                    template -> new PageCursor(template.createdAt(), template.id()));
            return new TemplateList(
                    page.rows().stream().map(TemplateResponse::of).toList(), page.next());
        });
    }

    TemplateResponse get(Caller caller, UUID id) {
        return tenants.read(caller.restaurantId(), () -> templates.findById(id).map(TemplateResponse::of))
                .orElseThrow(() -> new NotFound("template"));
    }

    Written write(Caller caller, String key, TemplateRequest request) {
        caller.requireAllBranches();
        Made made = tenants.write(caller.restaurantId(), () -> desk.write(caller, key, request));
        if (made.now()) {
            submit(caller, made.subjectId());
        }
        return new Written(get(caller, made.subjectId()), made.now());
    }

    TemplateResponse change(Caller caller, UUID id, @Nullable String ifMatch, TemplateChange change) {
        caller.requireAllBranches();
        tenants.write(caller.restaurantId(), () -> desk.change(caller, id, ifMatch, change));
        submit(caller, id);
        return get(caller, id);
    }

    /** Where it cannot be done at once, the gateway does it by itself. */
    private void submit(Caller caller, UUID id) {
        gateway.tryToTell(HttpMethod.POST, "/templates/{id}/submission" + RESTAURANT, id, caller.restaurantId());
    }

    void delete(Caller caller, UUID id, @Nullable String ifMatch) {
        caller.requireAllBranches();
        tenants.write(caller.restaurantId(), () -> {
            desk.lock(id, ifMatch);
            desk.record(caller, id, "template.deleted");
        });
        gateway.tell(HttpMethod.DELETE, "/templates/{id}" + RESTAURANT, null, id, caller.restaurantId());
    }

    Difference sync(Caller caller) {
        caller.requireAllBranches();
        return gateway.ask(Difference.class, HttpMethod.POST, "/templates/sync" + RESTAURANT, caller.restaurantId());
    }

    Shipped ship(Caller caller) {
        caller.requireAllBranches();
        return tenants.write(caller.restaurantId(), shipping::shipEverywhere);
    }

    /** Which templates are asked for. */
    record Filter(
            @Nullable TemplateStatus status,
            @Nullable TemplateCategory category,
            @Nullable String language) {

        List<TemplateStatus> statuses() {
            return status == null ? List.of(TemplateStatus.values()) : List.of(status);
        }

        List<TemplateCategory> categories() {
            return category == null ? List.of(TemplateCategory.values()) : List.of(category);
        }
    }

    /** A template, and whether this very request wrote it. */
    record Written(TemplateResponse template, boolean now) {}
}

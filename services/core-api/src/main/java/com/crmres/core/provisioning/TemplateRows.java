package com.crmres.core.provisioning;

import com.crmres.model.template.shipped.ShippedTemplate;
import com.crmres.model.template.shipped.ShippedTemplates;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The templates that ship with the product, to be handed to Meta for each account. */
final class TemplateRows {

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(RestaurantFile file, Instant now) {
        file.whatsappNumbers().stream()
                .map(RestaurantFile.Number::wabaId)
                .distinct()
                .filter(waba -> hasNone(file.restaurant().id(), waba))
                .forEach(waba -> ShippedTemplates.all()
                        .forEach(template -> write(file.restaurant().id(), waba, template, Timestamp.from(now))));
    }

    /** What somebody deleted does not come back. */
    private boolean hasNone(UUID restaurantId, String waba) {
        return jdbc.sql("select count(*) from templates where restaurant_id = ? and waba_id = ?")
                        .params(restaurantId, waba)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private void write(UUID restaurantId, String waba, ShippedTemplate template, Timestamp at) {
        jdbc.sql("""
                insert into templates
                  (id, restaurant_id, waba_id, name, language, category, flow, components, status, next_attempt_at,
                   created_at, updated_at)
                values (:id, :restaurant, :waba, :name, :language, :category, :flow, :components::jsonb, 'queued', :at,
                   :at, :at)
                on conflict do nothing
                """)
                .param(
                        "id",
                        FixedIds.of(restaurantId, "template", waba + "/" + template.name() + "/" + template.language()))
                .param("restaurant", restaurantId)
                .param("waba", waba)
                .param("name", template.name())
                .param("language", template.language())
                .param("category", template.category().code())
                .param("flow", template.flow())
                .param("components", Json.of(template.content().components()))
                .param("at", at)
                .update();
    }
}

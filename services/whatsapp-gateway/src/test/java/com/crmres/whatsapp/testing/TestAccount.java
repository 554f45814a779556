package com.crmres.whatsapp.testing;

import com.crmres.testing.LocalDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A restaurant with a business account that nobody else has. */
public record TestAccount(TestRestaurant restaurant, String waba) {

    public static TestAccount ofNajdGrill() {
        TestRestaurant restaurant = TestRestaurant.najdGrill();
        String waba = "9" + restaurant.phoneNumberId();
        LocalDatabase.update("update whatsapp_numbers set waba_id = ? where id = ?", waba, restaurant.numberId());
        return new TestAccount(restaurant, waba);
    }

    public UUID id() {
        return restaurant.id();
    }

    /** A template that somebody wrote a moment ago. */
    public UUID queued(String name, String language) {
        return template(name, language, "queued", null, Instant.now());
    }

    /** An Arabic template that stands so. */
    public UUID template(String name, String status, @Nullable String metaId, @Nullable Instant dueAt) {
        return template(name, "ar", status, metaId, dueAt);
    }

    private UUID template(
            String name, String language, String status, @Nullable String metaId, @Nullable Instant dueAt) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String components = JsonMapper.shared()
                .writeValueAsString(List.of(Map.of("type", "BODY", "text", "Your order is on its way to you")));
        LocalDatabase.update(
                """
                insert into templates (id, restaurant_id, waba_id, name, language, category, components, status,
                  meta_template_id, next_attempt_at, created_at, updated_at)
                values (?, ?, ?, ?, ?, 'utility', ?::jsonb, ?, ?, ?, now(), now())
                """,
                id,
                id(),
                waba,
                name,
                language,
                components,
                status,
                metaId,
                dueAt == null ? null : Timestamp.from(dueAt));
        return id;
    }

    public Map<String, @Nullable Object> template(UUID id) {
        return LocalDatabase.rows("select * from templates where id = ?", id).getFirst();
    }

    public List<Map<String, @Nullable Object>> templates() {
        return LocalDatabase.rows("select * from templates where restaurant_id = ? order by name, language", id());
    }

    public Map<String, @Nullable Object> number() {
        return LocalDatabase.rows("select * from whatsapp_numbers where id = ?", restaurant.numberId())
                .getFirst();
    }

    public String asked(String path) {
        return path + (path.contains("?") ? "&" : "?") + "restaurant_id=" + id();
    }
}

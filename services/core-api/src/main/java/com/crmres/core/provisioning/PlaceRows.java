package com.crmres.core.provisioning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A restaurant, its branches and the numbers that customers write to. */
final class PlaceRows {

    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(RestaurantFile file, Instant now) {
        UUID restaurantId = file.restaurant().id();
        Timestamp at = Timestamp.from(now);
        restaurant(file.restaurant(), at);
        file.branches().forEach(branch -> branch(restaurantId, branch, at));
        file.whatsappNumbers().forEach(number -> number(restaurantId, number, at));
    }

    private void restaurant(RestaurantFile.Profile profile, Timestamp at) {
        jdbc.sql("""
                insert into restaurants
                  (id, slug, name, subscription_tier, personality_type, timezone, settings, created_at, updated_at)
                values (:id, :slug, :name::jsonb, :tier, :personality, :timezone, :settings::jsonb, :at, :at)
                on conflict (id) do nothing
                """)
                .param("id", profile.id())
                .param("slug", profile.slug())
                .param("name", Json.of(profile.name()))
                .param("tier", profile.tier().code())
                .param("personality", profile.personality().code())
                .param("timezone", profile.timezone())
                .param("settings", Json.of(profile.settings()))
                .param("at", at)
                .update();
    }

    private void branch(UUID restaurantId, RestaurantFile.Place branch, Timestamp at) {
        jdbc.sql("""
                insert into branches
                  (id, restaurant_id, name, address, latitude, longitude, phone, operating_hours, delivery,
                   created_at, updated_at)
                values (:id, :restaurant, :name::jsonb, :address::jsonb, :latitude, :longitude, :phone, :hours::jsonb,
                   :delivery::jsonb, :at, :at)
                on conflict (id) do nothing
                """)
                .param("id", branch.id())
                .param("restaurant", restaurantId)
                .param("name", Json.of(branch.name()))
                .param("address", Json.of(branch.address()))
                .param("latitude", branch.latitude())
                .param("longitude", branch.longitude())
                .param("phone", branch.phone())
                .param("hours", Json.of(branch.hours()))
                .param("delivery", Json.of(branch.delivery()))
                .param("at", at)
                .update();
    }

    private void number(UUID restaurantId, RestaurantFile.Number number, Timestamp at) {
        jdbc.sql("""
                insert into whatsapp_numbers
                  (id, restaurant_id, phone_number_id, waba_id, display_phone_number, created_at, updated_at)
                values (:id, :restaurant, :phoneNumberId, :wabaId, :display, :at, :at)
                on conflict (id) do nothing
                """)
                .param("id", FixedIds.of(restaurantId, "number", number.phoneNumberId()))
                .param("restaurant", restaurantId)
                .param("phoneNumberId", number.phoneNumberId())
                .param("wabaId", number.wabaId())
                .param("display", number.displayPhoneNumber())
                .param("at", at)
                .update();
    }
}

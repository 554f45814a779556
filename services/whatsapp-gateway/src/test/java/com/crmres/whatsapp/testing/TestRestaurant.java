package com.crmres.whatsapp.testing;

import com.crmres.testing.LocalDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A restaurant in Riyadh with one branch and one number, as the owner would have set it up. */
public record TestRestaurant(UUID id, UUID branchId, UUID numberId, String phoneNumberId) {

    public static TestRestaurant najdGrill() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID branchId = UuidCreator.getTimeOrderedEpoch();
        UUID numberId = UuidCreator.getTimeOrderedEpoch();
        String phoneNumberId = Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L));
        LocalDatabase.update("""
                insert into restaurants (id, slug, name, created_at, updated_at)
                values (?, ?, '{"ar": "مشويات نجد", "en": "Najd Grill"}', now(), now())
                """, id, "najd-grill-" + id.toString().substring(24));
        LocalDatabase.update("""
                insert into branches (id, restaurant_id, name, created_at, updated_at)
                values (?, ?, '{"ar": "العليا", "en": "Olaya"}', now(), now())
                """, branchId, id);
        LocalDatabase.update("""
                insert into whatsapp_numbers
                  (id, restaurant_id, branch_id, phone_number_id, waba_id, display_phone_number, created_at, updated_at)
                values (?, ?, ?, ?, '5001', '+966110000000', now(), now())
                """, numberId, id, branchId, phoneNumberId);
        return new TestRestaurant(id, branchId, numberId, phoneNumberId);
    }

    public List<Map<String, @Nullable Object>> messages() {
        return LocalDatabase.rows("select * from messages where restaurant_id = ? order by seq", id);
    }

    public List<Map<String, @Nullable Object>> conversations() {
        return LocalDatabase.rows("select * from conversations where restaurant_id = ? order by started_at, id", id);
    }

    /** The only one. */
    public UUID conversationId() {
        return (UUID) Objects.requireNonNull(conversations().getFirst().get("id"));
    }

    public long count(String table) {
        return LocalDatabase.number("select count(*) from " + table + " where restaurant_id = ?", id);
    }

    public List<Map<String, @Nullable Object>> parked() {
        return LocalDatabase.rows("select * from parked_inbound where phone_number_id = ?", phoneNumberId);
    }
}

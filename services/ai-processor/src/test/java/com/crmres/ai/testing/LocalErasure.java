package com.crmres.ai.testing;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What core-api does in the database for a guest who is to be forgotten, with the functions that it calls for that. */
final class LocalErasure {

    private LocalErasure() {}

    static void of(EntityManager database, UUID restaurantId, UUID customerId) {
        database.createNativeQuery("""
                        update messages set needs_answer = false where needs_answer and turn_id is null
                          and conversation_id in (select id from conversations where customer_id = :customer)""").setParameter("customer", customerId).executeUpdate();
        database.createNativeQuery("""
                        insert into erasures (id, restaurant_id, customer_id, requested_by, requested_at)
                        values (gen_random_uuid(), :restaurant, :customer, gen_random_uuid(), now())""")
                .setParameter("restaurant", restaurantId)
                .setParameter("customer", customerId)
                .executeUpdate();
        database.createNativeQuery("select set_config('app.restaurant_id', :restaurant, true)", String.class)
                .setParameter("restaurant", restaurantId.toString())
                .getSingleResult();
        database.createNativeQuery("select count(*) from privacy.erase(:customer, cast('{}' as text[]))", Long.class)
                .setParameter("customer", customerId)
                .getSingleResult();
    }
}

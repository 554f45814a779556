package com.crmres.core;

import com.crmres.testing.LocalDatabase;
import java.util.UUID;

/** A guest with everything that a restaurant can come to know of one, all of it bearing one mark. */
public record Guest(UUID id, UUID conversation, String mark, String phone) {

    /** With an open conversation that was just begun. */
    public static Guest of(UUID restaurantId, String mark, String phone) {
        UUID conversation = new Chats(restaurantId).justBegun("active", null);
        UUID id = UUID.fromString(
                String.valueOf(LocalDatabase.rows("select customer_id from conversations where id = ?", conversation)
                        .getFirst()
                        .get("customer_id")));
        LocalDatabase.update(
                "update customers set name = ?, search_text = ? where id = ?", mark + " خالد", mark + " خالد", id);
        Guest guest = new Guest(id, conversation, mark, phone);
        guest.isKnownAs("phone", "+" + phone);
        guest.isKnownAs("bsuid", "SA." + mark);
        return guest;
    }

    public void isKnownAs(String kind, String value) {
        LocalDatabase.update("""
                insert into customer_identities (id, restaurant_id, customer_id, kind, value, created_at)
                select gen_random_uuid(), restaurant_id, id, ?, ?, now() from customers where id = ?
                on conflict (restaurant_id, kind, value) do update set customer_id = excluded.customer_id""", kind, value, id);
    }

    /** What they wrote, what the AI made of it, what they thought, whom it alarmed and what could not be stored. */
    public void leavesTraces() {
        new Chats(restaurantId()).says(conversation, 2, "customer", "أنا " + mark + " ورقمي " + phone, Chats.NOON);
        LocalDatabase.update(
                "update messages set payload = jsonb_build_object('body', ?::text), wamid = 'wamid.' || id || ?"
                        + " where conversation_id = ?",
                mark,
                phone,
                conversation);
        LocalDatabase.update(
                "update conversations set state = jsonb_build_object('name', ?::text) where id = ?",
                mark,
                conversation);
        LocalDatabase.update("""
                insert into turn_records (id, restaurant_id, conversation_id, business_time, opened_at, closed_at, input, output)
                select gen_random_uuid(), restaurant_id, id, now(), now(), now(), jsonb_build_object('text', ?::text),
                  jsonb_build_object('reply', ?::text) from conversations where id = ?""", mark, mark, conversation);
        LocalDatabase.update("""
                insert into feedback (id, restaurant_id, conversation_id, customer_id, rating, comment, followup_notes,
                  sentiment, created_at, updated_at)
                select gen_random_uuid(), restaurant_id, id, customer_id, 1, ?, ?, 'negative', now(), now()
                from conversations where id = ?""", mark, mark, conversation);
        LocalDatabase.update("""
                with alert as (
                  insert into alerts (id, restaurant_id, kind, incident, conversation_id, reason, raised_at)
                  select gen_random_uuid(), restaurant_id, 'message_failed', 'failed:' || id, id, ?, now()
                  from conversations where id = ? returning id, restaurant_id)
                insert into alert_mails (id, restaurant_id, alert_id, recipient_id)
                select gen_random_uuid(), a.restaurant_id, a.id, u.id from alert a, users u limit 1""", "Title of " + mark, conversation);
        LocalDatabase.update("""
                insert into message_statuses (id, restaurant_id, whatsapp_number_id, wamid, status, status_at, received_at)
                select gen_random_uuid(), restaurant_id, whatsapp_number_id, wamid, 'read', now(), now()
                from messages where conversation_id = ?""", conversation);
        LocalDatabase.update("""
                insert into parked_inbound (id, reason, phone_number_id, body, received_at)
                select gen_random_uuid(), 'no_id', n.phone_number_id, convert_to(?, 'UTF8'), now()
                from whatsapp_numbers n where n.restaurant_id = ?""", "{\"from\":\"" + phone + "\",\"name\":\"" + mark + "\"}", restaurantId());
    }

    public UUID restaurantId() {
        return UUID.fromString(String.valueOf(LocalDatabase.rows("select restaurant_id from customers where id = ?", id)
                .getFirst()
                .get("restaurant_id")));
    }
}

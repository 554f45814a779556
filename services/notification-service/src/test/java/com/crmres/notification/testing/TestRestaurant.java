package com.crmres.notification.testing;

import com.crmres.testing.LocalDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A restaurant in the test's database, with a team and a guest who wrote to it. */
public record TestRestaurant(UUID id, String domain, UUID customerId, UUID conversationId, UUID messageId) {

    /** An Arabic-speaking owner, an English-speaking manager, an agent and a manager who left; Um Khalid is the guest. */
    public static TestRestaurant najdGrill() {
        return withGuest("أم خالد", "الأكل وصل بارد والتوصيل تأخر ساعتين");
    }

    public static TestRestaurant withGuest(String guest, String message) {
        UUID id = newId();
        String domain = id.toString().substring(24) + ".example";
        TestRestaurant restaurant = new TestRestaurant(id, domain, newId(), newId(), newId());
        LocalDatabase.update("""
                insert into restaurants (id, slug, name, created_at, updated_at)
                values (?, ?, '{"ar": "مشويات نجد", "en": "Najd Grill"}', now(), now())
                """, id, "najd-" + id.toString().substring(24));
        restaurant.employ("سلطان العتيبي", "owner", "ar");
        restaurant.disable(restaurant.employ("Left Long Ago", "manager", "en"), "left");
        restaurant.employ("Noura Alqahtani", "manager", "en");
        restaurant.employ("فهد الدوسري", "agent", "ar");
        restaurant.receive(guest, message);
        return restaurant;
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public String owner() {
        return "owner@" + domain;
    }

    public String manager() {
        return "manager@" + domain;
    }

    public String agent() {
        return "agent@" + domain;
    }

    /** Another manager, who works in this branch alone. */
    public String employManagerOf(UUID branchId, String mailbox) {
        UUID userId = employ("Huda Alharbi", "manager", "en", mailbox);
        LocalDatabase.update("update memberships set branch_ids = array[?] where user_id = ?", branchId, userId);
        return mailbox + "@" + domain;
    }

    public UUID userOf(String email) {
        return (UUID) Objects.requireNonNull(LocalDatabase.rows("select id from users where email = ?", email)
                .getFirst()
                .get("id"));
    }

    public UUID openBranch() {
        UUID branchId = newId();
        LocalDatabase.update("""
                insert into branches (id, restaurant_id, name, created_at, updated_at)
                values (?, ?, '{"ar": "العليا", "en": "Olaya"}', now(), now())
                """, branchId, id);
        return branchId;
    }

    /** The guest talks to this branch. */
    public void visits(UUID branchId) {
        LocalDatabase.update("update conversations set branch_id = ? where id = ?", branchId, conversationId);
    }

    /** As core-api leaves a conversation that somebody took over. */
    public void isTakenOverBy(UUID userId, Instant at) {
        LocalDatabase.update(
                "update conversations set handled_by = 'staff', assigned_to = ?, taken_over_at = ? where id = ?",
                userId,
                Timestamp.from(at),
                conversationId);
    }

    private UUID employ(String name, String role, String locale) {
        return employ(name, role, locale, role);
    }

    private UUID employ(String name, String role, String locale, String mailbox) {
        UUID userId = newId();
        LocalDatabase.update("""
                insert into users (id, email, name, password_hash, locale, created_at, updated_at)
                values (?, ?, ?, '{noop}unused', ?, now(), now())
                """, userId, mailbox + "@" + domain, name, locale);
        LocalDatabase.update("""
                insert into memberships (id, restaurant_id, user_id, role, created_at) values (?, ?, ?, ?, now())
                """, newId(), id, userId, role);
        return userId;
    }

    private void disable(UUID userId, String mailbox) {
        LocalDatabase.update(
                "update users set disabled_at = now(), email = ? where id = ?", mailbox + "@" + domain, userId);
    }

    private void receive(String guest, String message) {
        UUID numberId = newId();
        LocalDatabase.update("""
                insert into whatsapp_numbers (id, restaurant_id, phone_number_id, waba_id, display_phone_number,
                  created_at, updated_at)
                values (?, ?, ?, '1', '+966550001234', now(), now())
                """, numberId, id, numberId.toString());
        LocalDatabase.update("""
                insert into customers (id, restaurant_id, name, created_at, updated_at) values (?, ?, ?, now(), now())
                """, customerId, id, guest);
        LocalDatabase.update("""
                insert into conversations (id, restaurant_id, customer_id, whatsapp_number_id, status, last_message_at,
                  started_at, updated_at)
                values (?, ?, ?, ?, 'active', now(), now(), now())
                """, conversationId, id, customerId, numberId);
        LocalDatabase.update("""
                insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, text,
                  received_at, delivery)
                values (?, ?, ?, ?, 1, 'customer', 'text', ?, now(), 'received')
                """, messageId, id, conversationId, numberId, message);
    }

    /** A reply of the assistant's that did not arrive, as whatsapp-gateway leaves it. */
    public UUID failToReply(String text) {
        UUID replyId = newId();
        LocalDatabase.update("""
                insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, text,
                  received_at, delivery)
                select ?, c.restaurant_id, c.id, c.whatsapp_number_id,
                  (select max(m.seq) + 1 from messages m where m.conversation_id = c.id), 'ai', 'text', ?, now(), 'failed'
                from conversations c where c.id = ?
                """, replyId, text, conversationId);
        return replyId;
    }

    /** Feedback of the guest as ai-processor stores it, with the rating once there is one. */
    public void storeFeedback(UUID feedbackId, String sentiment, int rating) {
        LocalDatabase.update("""
                insert into feedback (id, restaurant_id, conversation_id, customer_id, rating, sentiment, created_at,
                  updated_at)
                values (?, ?, ?, ?, ?, ?, now(), now())
                """, feedbackId, id, conversationId, customerId, rating, sentiment);
    }
}

package com.crmres.core;

import com.crmres.model.SearchText;
import com.crmres.testing.LocalDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conversations as the gateway and the AI would have left them. */
public record Chats(UUID restaurantId) {

    public static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");

    /** A conversation with one greeting; the minute tells it from others and sorts it. */
    public UUID begun(int minute, String status, @Nullable UUID branchId) {
        UUID conversation = UUID.randomUUID();
        Instant at = NOON.plus(minute, ChronoUnit.MINUTES);
        jdbc().sql("""
                with guest as (
                  insert into customers (id, restaurant_id, name, search_text, created_at, updated_at)
                  values (gen_random_uuid(), :restaurant, :name, :searchName, :at, :at) returning id)
                insert into conversations (id, restaurant_id, customer_id, whatsapp_number_id, branch_id, status, type,
                  ai_confidence, last_message_at, started_at, updated_at)
                select :id, :restaurant, guest.id, n.id, :branch::uuid, :status, 'support', 0.92, :at, :at, :at
                from guest, whatsapp_numbers n where n.restaurant_id = :restaurant
                """)
                .param("restaurant", restaurantId)
                .param("name", "أم خالد " + minute)
                .param("searchName", SearchText.fold("أم خالد " + minute))
                .param("at", Timestamp.from(at))
                .param("id", conversation)
                .param("branch", branchId)
                .param("status", status)
                .update();
        says(conversation, 1, "customer", "السلام عليكم، وش عندكم اليوم؟", at);
        return conversation;
    }

    /** A further message; what the customer says carries Meta's time in whole seconds. */
    public void says(UUID conversation, int seq, String sender, String text, Instant at) {
        boolean guest = sender.equals("customer");
        jdbc().sql("""
                insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, text,
                  search_text, wamid, needs_answer, customer_time, received_at, delivery)
                select gen_random_uuid(), restaurant_id, id, whatsapp_number_id, :seq, :sender, 'text', :text,
                  :searchText, :wamid, :guest, :customerTime::timestamptz, :at, :delivery
                from conversations where id = :conversation
                """)
                .param("seq", seq)
                .param("sender", sender)
                .param("text", text)
                .param("searchText", SearchText.fold(text))
                .param("wamid", "wamid." + UUID.randomUUID())
                .param("guest", guest)
                .param("customerTime", guest ? Timestamp.from(at.truncatedTo(ChronoUnit.SECONDS)) : null)
                .param("at", Timestamp.from(at))
                .param("delivery", guest ? "received" : "delivered")
                .param("conversation", conversation)
                .update();
        LocalDatabase.update(
                "update conversations set last_seq = ?, last_message_at = ? where id = ?",
                seq,
                Timestamp.from(at),
                conversation);
        if (guest) {
            LocalDatabase.update(
                    "update conversations set last_customer_seq = ?, last_customer_message_at = ? where id = ?",
                    seq,
                    Timestamp.from(at),
                    conversation);
        }
    }

    /** The customer wrote just now, so that free text may be sent whatever the day of the test. */
    public UUID justBegun(String status, @Nullable UUID branchId) {
        UUID conversation = begun(0, status, branchId);
        LocalDatabase.update(
                "update conversations set last_customer_message_at = now(), last_message_at = now() where id = ?",
                conversation);
        return conversation;
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(LocalDatabase.superuser());
    }
}

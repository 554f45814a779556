package com.crmres.core;

import com.crmres.testing.LocalDatabase;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The file of a conversation's first message, as the gateway would have left it. */
public record SentFile(
        UUID conversation, UUID messageId, @Nullable String key) {

    public static final byte[] BYTES = "%PDF-1.7 a menu".getBytes(StandardCharsets.US_ASCII);

    public static SentFile stored(S3Client s3, UUID restaurant, UUID conversation) {
        String key = "restaurants/%s/conversations/%s/%s.pdf".formatted(restaurant, conversation, UUID.randomUUID());
        s3.putObject(put -> put.bucket("crmres-media").key(key), RequestBody.fromBytes(BYTES));
        return of(conversation, "stored", null, key);
    }

    public static SentFile refused(UUID conversation) {
        return of(conversation, "refused", "infected", null);
    }

    private static SentFile of(UUID conversation, String state, @Nullable String reason, @Nullable String key) {
        UUID message = UUID.fromString(String.valueOf(
                LocalDatabase.rows("select id from messages where conversation_id = ? order by seq", conversation)
                        .getFirst()
                        .get("id")));
        LocalDatabase.update("""
                insert into media (id, restaurant_id, conversation_id, message_id, whatsapp_number_id, direction, kind,
                  meta_media_id, mime_type, size, file_name, state, reason, object_key, created_at)
                select gen_random_uuid(), restaurant_id, conversation_id, id, whatsapp_number_id, 'in', 'document', '4242',
                  'application/pdf', ?, 'قائمة.pdf', ?, nullif(?, ''), nullif(?, ''), now()
                from messages where id = ?""", BYTES.length, state, reason == null ? "" : reason, key == null ? "" : key, message);
        return new SentFile(conversation, message, key);
    }

    public String path() {
        return "/api/v1/conversations/" + conversation + "/messages/" + messageId + "/media";
    }
}

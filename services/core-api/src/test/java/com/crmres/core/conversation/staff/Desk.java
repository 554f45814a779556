package com.crmres.core.conversation.staff;

import com.crmres.core.Api;
import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person at work in one conversation. */
record Desk(Api api, String token, UUID conversation) {

    static Desk of(Api api, String email, UUID conversation) {
        return new Desk(api, api.tokenOf(email), conversation);
    }

    Api.Answer replies(String key, String text) {
        return posts("/messages", Map.of("text", text), "Idempotency-Key", key);
    }

    /** Though a colleague has it. */
    Api.Answer repliesBeside(String key, String text) {
        return posts("/messages", Map.of("text", text, "force", true), "Idempotency-Key", key);
    }

    Api.Answer takesOver() {
        return posts("/take-over", Map.of());
    }

    Api.Answer posts(String path, Object body, String... headers) {
        return api.postAs(token, "/api/v1/conversations/" + conversation + path, body, headers);
    }

    Api.Answer reads() {
        return reads("");
    }

    /** Something of the conversation. */
    Api.Answer reads(String path) {
        return api.get("/api/v1/conversations/" + conversation + path, token);
    }

    /** Where the news stand now. */
    String newsCursor() {
        return api.get("/api/v1/live/events", token).body().get("cursor").asString();
    }

    /** What screens were told since then. */
    String newsSince(String cursor) {
        return api.get("/api/v1/live/events?limit=100&cursor=" + cursor, token).text();
    }

    Desk in(UUID other) {
        return new Desk(api, token, other);
    }

    /** What the audit log says of it, in order. */
    List<String> audit() {
        return LocalDatabase.rows("select verb from audit_log where subject_id = ? order by at, id", conversation)
                .stream()
                .map(row -> String.valueOf(row.get("verb")))
                .toList();
    }

    long unanswered() {
        return LocalDatabase.number(
                "select count(*) from messages where conversation_id = ? and needs_answer and turn_id is null",
                conversation);
    }

    long messagesOf(String sender) {
        return LocalDatabase.number(
                "select count(*) from messages where conversation_id = ? and sender = ?", conversation, sender);
    }

    @Nullable
    Object column(String name) {
        return LocalDatabase.rows("select " + name + " as it from conversations where id = ?", conversation)
                .getFirst()
                .get("it");
    }
}

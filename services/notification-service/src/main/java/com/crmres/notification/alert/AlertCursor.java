package com.crmres.notification.alert;

import com.crmres.kit.error.InvalidRequest;
import com.crmres.notification.alert.AlertPage.AlertEntry;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next page begins: after this alert, newest first. */
record AlertCursor(Instant raisedAt, UUID id) {

    static final AlertCursor NEWEST = new AlertCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** Far within what PostgreSQL can compare with. */
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    static AlertCursor after(AlertEntry alert) {
        return new AlertCursor(alert.raisedAt(), alert.id());
    }

    static AlertCursor of(@Nullable String text) {
        return text == null ? NEWEST : parse(text);
    }

    private static AlertCursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int split = plain.indexOf('|');
            Instant raisedAt = Instant.parse(plain.substring(0, Math.max(0, split)));
            if (raisedAt.isBefore(Instant.EPOCH) || !raisedAt.isBefore(END)) {
                throw new IllegalArgumentException("No alert was raised at " + raisedAt);
            }
            return new AlertCursor(raisedAt, UUID.fromString(plain.substring(split + 1)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new InvalidRequest(Map.of("cursor", text));
        }
    }

    @Override
    public String toString() {
        byte[] plain = (raisedAt + "|" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}

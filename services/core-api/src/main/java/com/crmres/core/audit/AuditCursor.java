package com.crmres.core.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** Behind which deed the next page begins; opaque to its bearer. */
@Schema(type = "string")
record AuditCursor(Instant at, UUID id) {

    static AuditCursor after(AuditPage.Entry last) {
        return new AuditCursor(last.at(), last.id());
    }

    /** Called by Spring for the request parameter; what was not made by {@link #text()} is refused. */
    public static AuditCursor valueOf(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("No cursor of ours");
        }
        return new AuditCursor(
                Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
    }

    @JsonValue
    String text() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, at) + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}

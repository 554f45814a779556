package com.crmres.core.conversation;

import com.crmres.model.conversation.Conversation;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/** Behind which conversation of which order the next page begins; opaque to its bearer. */
@Schema(type = "string")
record PageCursor(Sort sort, Instant at, UUID id) {

    private static final String SEPARATOR = "|";

    static PageCursor after(Conversation last, Sort sort) {
        Instant at = sort == Sort.WAITING ? Objects.requireNonNull(last.waitingSince()) : last.lastMessageAt();
        return new PageCursor(sort, at, last.id());
    }

    /** Called by Spring for the request parameter; what was not made by {@link #text()} is refused. */
    static PageCursor valueOf(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("No cursor of ours");
        }
        return new PageCursor(
                Sort.valueOf(parts[0]),
                Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
                UUID.fromString(parts[2]));
    }

    @JsonValue
    String text() {
        String plain = sort.name() + SEPARATOR + ChronoUnit.MICROS.between(Instant.EPOCH, at) + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}

package com.crmres.core.paging;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Behind which row of a list the next page begins; opaque to its bearer.
 *
 * @param order which of the list's orders it belongs to; empty where there is one only
 */
@Schema(type = "string")
public record PageCursor(String order, Instant at, UUID id) {

    private static final Pattern TEXT = Pattern.compile("([a-z_]{0,20})\\|(\\d{1,18})\\|([0-9a-f-]{36})");
    // far within what PostgreSQL can compare with
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    public PageCursor {
        if (at.isBefore(Instant.EPOCH) || at.isAfter(END)) {
            throw new IllegalArgumentException("No row of ours is of " + at);
        }
    }

    public PageCursor(Instant at, UUID id) {
        this("", at, id);
    }

    /** Called by Spring for the request parameter; what was not made by {@link #text()} is refused. */
    public static PageCursor valueOf(String text) {
        Matcher parts = TEXT.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        if (!parts.matches()) {
            throw new IllegalArgumentException("No cursor of ours");
        }
        Instant at = Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS);
        return new PageCursor(parts.group(1), at, UUID.fromString(parts.group(3)));
    }

    @JsonValue
    public String text() {
        String plain = order + '|' + ChronoUnit.MICROS.between(Instant.EPOCH, at) + '|' + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}

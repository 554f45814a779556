package com.crmres.core.customer.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;

/** Behind which customer of which order the next page begins; opaque to its bearer. */
@Schema(type = "string")
record CustomerCursor(CustomerSort sort, String key, UUID id) {

    /** Called by Spring for the request parameter; what was not made by {@link #text()} is refused. */
    static CustomerCursor valueOf(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("No cursor of ours");
        }
        CustomerSort sort = CustomerSort.valueOf(parts[0]);
        return new CustomerCursor(sort, checked(sort, parts[2]), UUID.fromString(parts[1]));
    }

    private static String checked(CustomerSort sort, String key) {
        if (!sort.knows(key)) {
            throw new IllegalArgumentException("No cursor of ours");
        }
        return sort == CustomerSort.RECENT ? OffsetDateTime.parse(key).toString() : key;
    }

    @JsonValue
    String text() {
        String plain = sort.name() + '|' + id + '|' + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}

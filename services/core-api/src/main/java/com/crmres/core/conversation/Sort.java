package com.crmres.core.conversation;

import com.crmres.core.paging.PageCursor;
import com.crmres.model.conversation.Conversation;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** In which order a list shows conversations. */
enum Sort {
    RECENT,
    WAITING;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    PageCursor placeOf(Conversation last) {
        Instant at = this == WAITING ? Objects.requireNonNull(last.waitingSince()) : last.lastMessageAt();
        return new PageCursor(code(), at, last.id());
    }

    boolean made(PageCursor cursor) {
        return cursor.order().equals(code());
    }
}

package com.crmres.core.conversation;

import com.crmres.core.paging.PageCursor;
import com.crmres.model.conversation.Conversation;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** In which order a list shows conversations. */
enum Sort {
    RECENT("c.last_message_at", " desc", "<"),
    WAITING("c.waiting_since", "", ">");

    private final String column;
    private final String direction;
    private final String behind;

    Sort(String column, String direction, String behind) {
        this.column = column;
        this.direction = direction;
        this.behind = behind;
    }

    /** What it sorts by, as SQL. */
    String column() {
        return column;
    }

    String order() {
        return " order by " + column + direction + ", c.id" + direction;
    }

    /** What comes after the place of a cursor. */
    String behind() {
        return "(" + column + ", c.id) " + behind + " (:at, :id)";
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    PageCursor placeOf(Conversation last) {
        Instant at = this == WAITING ? Objects.requireNonNull(last.waitingSince()) : last.lastMessageAt();
        return place(at, last.id());
    }

    PageCursor place(Instant at, UUID id) {
        return new PageCursor(code(), at, id);
    }

    boolean made(PageCursor cursor) {
        return cursor.order().equals(code());
    }
}

package com.crmres.core.conversation;

import com.crmres.kit.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose conversations are asked for: a person's by id, or the caller's own. */
@Schema(type = "string")
record Assignee(@Nullable UUID userId) {

    private static final String ME = "me";

    static Assignee valueOf(String text) {
        return new Assignee(text.equals(ME) ? null : UUID.fromString(text));
    }

    UUID of(Caller caller) {
        return userId == null ? caller.userId() : userId;
    }
}

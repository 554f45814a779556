package com.crmres.core.conversation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of the restaurant. */
@Schema(name = "Person")
public record PersonResponse(UUID id, String name) {

    /** Nobody, when there is no id; whoever left is still called by their id. */
    public static @Nullable PersonResponse of(@Nullable UUID id, @Nullable String name) {
        return id == null ? null : new PersonResponse(id, name == null ? "" : name);
    }
}

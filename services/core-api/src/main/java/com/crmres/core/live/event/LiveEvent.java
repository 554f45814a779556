package com.crmres.core.live.event;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened, in the frame in which sockets and polls get it. */
@Schema(name = "LiveEvent")
public record LiveEvent(
        @Schema(description = "The cursor to resume from") StreamId id,

        @Schema(
                description = "What happened",
                allowableValues = {
                    "conversation:new",
                    "conversation:status",
                    "conversation:changed",
                    "message:new",
                    "message:status",
                    "ai:low_confidence",
                    "feedback:negative",
                    "alert:new",
                    "alert:acknowledged",
                    "order:new",
                    "order:status",
                    "resync"
                })
        String type,

        Instant at,

        @Nullable @Schema(description = "Absent where there is nothing to add to the type")
        LiveData data) {

    /** Tells a reader to load anew what it shows. */
    public static LiveEvent resync(StreamId id, Instant at) {
        return new LiveEvent(id, "resync", at, null);
    }
}

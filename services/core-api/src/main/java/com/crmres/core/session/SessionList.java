package com.crmres.core.session;

import com.crmres.model.account.Session;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a person is signed in, this session first, then the most recently used. */
@Schema(name = "SessionList")
record SessionList(List<Entry> sessions) {

    /** One sign-in. */
    @Schema(name = "Session")
    record Entry(
            UUID id,
            Instant createdAt,
            Instant lastUsedAt,

            @Nullable
            @Schema(description = "Browser and system, where the device names them", example = "Chrome · Android")
            String userAgent,

            @Schema(example = "203.0.113.7") String ipAddress,

            @Schema(description = "Whether it is the session of this request")
            boolean current) {

        static Entry of(Session session, UUID current) {
            return new Entry(
                    session.id(),
                    session.createdAt(),
                    session.lastUsedAt(),
                    DeviceName.of(session.userAgent()).orElse(null),
                    session.ipAddress(),
                    session.id().equals(current));
        }
    }
}

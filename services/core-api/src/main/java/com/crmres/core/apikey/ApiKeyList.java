package com.crmres.core.apikey;

import com.crmres.model.account.ApiKey;
import com.crmres.model.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys that are not ended, the latest first. */
@Schema(name = "ApiKeyList")
record ApiKeyList(List<Entry> apiKeys) {

    /** A key without its secret. */
    @Schema(name = "ApiKey")
    record Entry(
            UUID id,
            String name,

            @Schema(description = "The key's beginning", example = "crk_Yk3v")
            String hint,

            Role role,

            @Schema(description = "None means all") List<UUID> branchIds,

            UUID createdBy,
            Instant createdAt,

            @Nullable @Schema(description = "Absent: until it is ended")
            Instant expiresAt,

            @Nullable @Schema(description = "To the minute; absent when it was never used")
            Instant lastUsedAt) {

        static Entry of(ApiKey key) {
            return new Entry(
                    key.id(),
                    key.name(),
                    key.hint(),
                    key.role(),
                    key.branchIds(),
                    key.createdBy(),
                    key.createdAt(),
                    key.expiresAt(),
                    key.lastUsedAt());
        }
    }
}

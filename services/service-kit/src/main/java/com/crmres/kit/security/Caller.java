package com.crmres.kit.security;

import com.crmres.kit.error.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks, and for which restaurant, as a bearer token proves it. */
public record Caller(UUID userId, UUID restaurantId, String role) {

    /** The restaurant asked for, which is the caller's own: of others a caller does not even learn that they exist. */
    public UUID restaurant(@Nullable UUID asked) {
        if (asked != null && !asked.equals(restaurantId)) {
            throw new NotFound("restaurant");
        }
        return restaurantId;
    }
}

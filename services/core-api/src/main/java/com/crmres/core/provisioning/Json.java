package com.crmres.core.provisioning;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Values as the services write them into jsonb columns. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Json() {}

    static @Nullable String of(@Nullable Object value) {
        return value == null ? null : MAPPER.writeValueAsString(value);
    }
}

package com.crmres.core.provisioning;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values as the jsonb columns take them. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static @Nullable String of(@Nullable Object value) {
        return value == null ? null : MAPPER.writeValueAsString(value);
    }
}

package com.crmres.core.provisioning;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of what a file names but does not number: the same name gives the same id on every run. */
final class FixedIds {

    private FixedIds() {}

    static UUID of(UUID restaurantId, String kind, String name) {
        return UUID.nameUUIDFromBytes((restaurantId + "/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}

package com.crmres.sandbox.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A webhook of any field.
 *
 * @param wabaId the account it is about, unless a number is named
 * @param value sent as it is; a number's envelope is put around it where the field has one
 */
record AccountEvent(
        @Nullable String field,
        @Nullable JsonNode value,
        @Nullable String wabaId,
        @Nullable String phoneNumberId) {

    private static final Set<String> ABOUT_MESSAGES = Set.of(
            "automatic_events",
            "calls",
            "group_lifecycle_update",
            "group_participants_update",
            "group_settings_update",
            "group_status_update",
            "history",
            "messages",
            "messaging_handovers",
            "smb_app_state_sync",
            "smb_message_echoes",
            "standby",
            "user_preferences");

    String name() {
        if (field == null || field.isBlank()) {
            throw new IllegalArgumentException("field is missing");
        }
        return field;
    }

    ObjectNode content() {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("value is an object");
    }

    boolean wantsEnvelope() {
        return ABOUT_MESSAGES.contains(name()) && !content().has("metadata");
    }
}

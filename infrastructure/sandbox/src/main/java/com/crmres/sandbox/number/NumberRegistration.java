package com.crmres.sandbox.number;

import com.crmres.sandbox.SandboxSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A number as it is registered; what is left out comes from the settings. */
record NumberRegistration(
        @Nullable String phoneNumberId,
        @Nullable String wabaId,
        @Nullable String displayPhoneNumber,
        @Nullable String name,
        @Nullable URI callbackUrl,
        @Nullable String appSecret,
        @Nullable String verifyToken,
        @Nullable String accessToken) {

    BusinessNumber complete(SandboxSettings.Meta defaults) {
        String display = required("display_phone_number", displayPhoneNumber, "");
        return new BusinessNumber(
                required("phone_number_id", phoneNumberId, ""),
                required("waba_id", wabaId, ""),
                display,
                name == null || name.isBlank() ? display : name,
                callbackUrl == null ? defaults.gatewayUrl().resolve("/webhooks/whatsapp") : callbackUrl,
                required("app_secret", appSecret, defaults.appSecret()),
                required("verify_token", verifyToken, defaults.verifyToken()),
                required("access_token", accessToken, defaults.accessToken()));
    }

    private static String required(String field, @Nullable String value, String fallback) {
        String chosen = value == null || value.isBlank() ? fallback : value;
        if (chosen.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return chosen;
    }
}

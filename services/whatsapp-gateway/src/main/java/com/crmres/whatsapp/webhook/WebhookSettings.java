package com.crmres.whatsapp.webhook;

import com.crmres.kit.start.RequiredSecrets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Meta's webhooks are received.
 *
 * @param appSecrets keys of the signature; two while one is being replaced by the other
 * @param largestBody Meta sends at most 3 MB
 * @param bodiesInFlight all bodies together that may be held at once
 * @param patience how long the queue may take before Meta is asked to send again
 */
@ConfigurationProperties("crmres.webhook")
record WebhookSettings(
        @DefaultValue List<String> appSecrets,
        @DefaultValue("") String verifyToken,
        @DefaultValue("3MB") DataSize largestBody,
        @DefaultValue("24MB") DataSize bodiesInFlight,
        @DefaultValue("2s") Duration patience)
        implements RequiredSecrets {

    @Override
    public Map<String, String> requiredSecrets() {
        String weakest = appSecrets.isEmpty() || appSecrets.contains("") ? "" : appSecrets.getFirst();
        return Map.of("CRMRES_META_APP_SECRET", weakest, "CRMRES_META_VERIFY_TOKEN", verifyToken);
    }
}

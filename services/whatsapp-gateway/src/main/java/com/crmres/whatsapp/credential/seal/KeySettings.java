package com.crmres.whatsapp.credential.seal;

import com.crmres.kit.start.RequiredSecrets;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What restaurants' tokens are sealed with: a key in AWS KMS, or else a local one.
 *
 * @param kmsKey id, ARN or alias of a symmetric key; without one the local key closes
 * @param key random texts of at least 32 characters, the newest first; still opens what it closed once KMS has taken over
 */
@ConfigurationProperties("crmres.credential")
record KeySettings(
        @DefaultValue("") String kmsKey, @DefaultValue("") String key) implements RequiredSecrets {

    @Override
    public Map<String, String> requiredSecrets() {
        return kmsKey.isBlank() ? Map.of("CRMRES_CREDENTIAL_KEY", key) : Map.of();
    }

    @Override
    public String toString() {
        return "KeySettings";
    }
}

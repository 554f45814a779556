package com.crmres.whatsapp.credential;

import com.crmres.kit.start.RequiredSecrets;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who speaks for accounts that bring no token of their own.
 *
 * @param accessToken of the system user that may send
 * @param remembered how long an account's token is kept in memory
 */
@ConfigurationProperties("crmres.cloud-api")
record CredentialSettings(
        @DefaultValue("") String accessToken,
        @DefaultValue("60s") Duration remembered) implements RequiredSecrets {

    @Override
    public Map<String, String> requiredSecrets() {
        return Map.of("CRMRES_META_ACCESS_TOKEN", accessToken);
    }

    @Override
    public String toString() {
        return "CredentialSettings";
    }
}

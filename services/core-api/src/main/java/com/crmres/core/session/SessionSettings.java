package com.crmres.core.session;

import com.crmres.kit.start.RequiredSecrets;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are signed and how often a password may be wrong.
 *
 * @param privateKey PKCS#8 PEM of an EC P-256 key, or the path of such a file
 * @param failuresAllowed wrong passwords in a row before an account is locked
 * @param attemptsAllowed sign-ins of one account from one address within {@code lock}
 */
@ConfigurationProperties("crmres.session")
record SessionSettings(
        @DefaultValue("") String privateKey,
        @DefaultValue("crm-res") String issuer,
        @DefaultValue("crm-res-api") String audience,
        @DefaultValue("10m") Duration tokenLife,
        @DefaultValue("10") int failuresAllowed,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("30") int attemptsAllowed)
        implements RequiredSecrets {

    @Override
    public Map<String, String> requiredSecrets() {
        return Map.of("CRMRES_JWT_PRIVATE_KEY", privateKey);
    }
}

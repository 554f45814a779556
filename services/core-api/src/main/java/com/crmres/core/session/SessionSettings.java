package com.crmres.core.session;

import com.crmres.kit.start.RequiredSecrets;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are signed, how long people stay signed in, and how often a password may be wrong.
 *
 * @param privateKey PKCS#8 PEM of an EC P-256 key, or the path of such a file
 * @param grace how long a replaced refresh token still gives its successor
 * @param answerLost how long it does so if that successor was never used, since the answer may not have arrived
 * @param keepReplaced how long a replaced refresh token is remembered, so that its reuse is noticed
 * @param keepEnded how long sessions that are over are kept
 * @param failuresAllowed wrong passwords in a row before an account is locked
 * @param attemptsAllowed wrong sign-ins of one account from one address within {@code lock}
 * @param attemptsOfAddress wrong sign-ins of one address within {@code lock}, whatever the accounts
 * @param attemptsOnAccount wrong sign-ins of one account within {@code lock}, whatever the addresses
 * @param mostOfPerson sessions of one person in one restaurant; another one ends the one that was used least recently
 * @param forgetPlaces after so long a network counts as unknown again
 */
@ConfigurationProperties("crmres.session")
record SessionSettings(
        @DefaultValue("") String privateKey,
        @DefaultValue("crm-res") String issuer,
        @DefaultValue("crm-res-api") String audience,
        @DefaultValue("10m") Duration tokenLife,
        @DefaultValue("30d") Duration idleLife,
        @DefaultValue("90d") Duration life,
        @DefaultValue("20s") Duration grace,
        @DefaultValue("24h") Duration answerLost,
        @DefaultValue("30d") Duration keepReplaced,
        @DefaultValue("7d") Duration keepEnded,
        @DefaultValue("1000") int sweepSize,
        @DefaultValue("10") int failuresAllowed,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("30") int attemptsAllowed,
        @DefaultValue("100") int attemptsOfAddress,
        @DefaultValue("60") int attemptsOnAccount,
        @DefaultValue("20") int mostOfPerson,
        @DefaultValue("90d") Duration forgetPlaces)
        implements RequiredSecrets {

    private static final Duration TOLERATED = Duration.ofSeconds(10);

    /** With the tolerance of the clocks that look at it. */
    Duration longestTokenLife() {
        return tokenLife.plus(TOLERATED);
    }

    @Override
    public Map<String, String> requiredSecrets() {
        return Map.of("CRMRES_JWT_PRIVATE_KEY", privateKey);
    }
}

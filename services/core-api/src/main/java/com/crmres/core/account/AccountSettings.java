package com.crmres.core.account;

import com.crmres.kit.start.RequiredSecrets;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What links and secrets of accounts are protected with, and how often what may be asked.
 *
 * @param key makes links and seals second steps: at least 32 characters; several are separated by commas, the newest
 *     first, and the others still open what they closed
 * @param evenTime an answer that must not tell what is known takes this time or a multiple of it
 * @param window within which the limits below count
 * @param asksOfAddress requests for mails from one address
 * @param asksForAddressee requests for mails to one person
 * @param guessesAtOwn wrong passwords and codes of somebody who is signed in already
 */
@ConfigurationProperties("crmres.account")
record AccountSettings(
        @DefaultValue("") String key,
        @DefaultValue("400ms") Duration evenTime,
        @DefaultValue("1h") Duration window,
        @DefaultValue("30") int asksOfAddress,
        @DefaultValue("5") int asksForAddressee,
        @DefaultValue("10") int guessesAtOwn)
        implements RequiredSecrets {

    @Override
    public Map<String, String> requiredSecrets() {
        return Map.of("CRMRES_ACCOUNT_KEY", key);
    }
}

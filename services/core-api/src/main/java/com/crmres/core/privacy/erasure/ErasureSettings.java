package com.crmres.core.privacy.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How erasures are carried out.
 *
 * @param bucket where the gateway keeps elements that are too large for a queue
 * @param lookEvery how often unfinished erasures are looked for
 * @param claim how long one instance has an erasure for itself
 * @param settleAfter after this, what was under way when the erasure was asked for has come to its end: it is gone through
 *     once more and counted
 * @param retryAfter how long a step that failed, or a count that was not zero, waits for the next attempt
 */
@ConfigurationProperties("crmres.erasure")
record ErasureSettings(
        @DefaultValue("crmres-media") String bucket,
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue("5m") Duration claim,
        @DefaultValue("45s") Duration settleAfter,
        @DefaultValue("1m") Duration retryAfter) {}

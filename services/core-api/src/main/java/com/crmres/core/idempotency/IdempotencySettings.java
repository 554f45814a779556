package com.crmres.core.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long requests may be repeated.
 *
 * @param keepFor after this long a key may mean something new
 * @param cleanEvery how often older keys are looked for
 * @param cleanAtMost keys that one look deletes
 */
@ConfigurationProperties("crmres.idempotency")
record IdempotencySettings(
        @DefaultValue("48h") Duration keepFor,
        @DefaultValue("10m") Duration cleanEvery,
        @DefaultValue("1000") int cleanAtMost) {}

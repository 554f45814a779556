package com.crmres.core.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long something kept may be believed.
 *
 * @param keepFor the longest that a change can stay unseen whose announcement was lost with Redis and the process
 * @param pause how long Redis is left alone after it did not answer
 */
@ConfigurationProperties("crmres.cache")
record CacheSettings(
        @DefaultValue("5m") Duration keepFor,
        @DefaultValue("2s") Duration pause) {}

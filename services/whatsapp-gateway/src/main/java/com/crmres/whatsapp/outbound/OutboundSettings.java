package com.crmres.whatsapp.outbound;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages of ours are sent. All is measured in system time.
 *
 * @param lookAgainAfter when an unknown outcome is looked at
 * @param lookAgainEvery pause between further looks
 * @param giveUpAfter when staff are told that an outcome stays unknown
 * @param turnPause how long a message lets an earlier one of its conversation go first
 * @param turnLimit after which it no longer does
 * @param breakerPause how long a message waits while no calls are made at all
 * @param firstBackOff wait after a send that never reached Meta; doubles each time
 * @param longestBackOff the most it grows to
 * @param dueSize messages that one pass of the scheduler enqueues at most
 */
@ConfigurationProperties("crmres.outbound")
record OutboundSettings(
        @DefaultValue("2m") Duration lookAgainAfter,
        @DefaultValue("30s") Duration lookAgainEvery,
        @DefaultValue("15m") Duration giveUpAfter,
        @DefaultValue("1s") Duration turnPause,
        @DefaultValue("15m") Duration turnLimit,
        @DefaultValue("5s") Duration breakerPause,
        @DefaultValue("1s") Duration firstBackOff,
        @DefaultValue("1m") Duration longestBackOff,
        @DefaultValue("200") int dueSize) {

    private static final int MOST_DOUBLINGS = 20;

    Duration backOff(int attempt) {
        Duration wait = firstBackOff.multipliedBy(1L << Math.clamp(attempt - 1L, 0, MOST_DOUBLINGS));
        return wait.compareTo(longestBackOff) > 0 ? longestBackOff : wait;
    }
}

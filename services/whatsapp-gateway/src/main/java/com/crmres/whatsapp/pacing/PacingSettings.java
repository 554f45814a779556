package com.crmres.whatsapp.pacing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How close Meta's limits are approached.
 *
 * @param perSecond messages that a number may send in a second where Meta told nothing else
 * @param aim percentage of it that is aimed at: ways to Meta differ in length
 * @param keptForReplies percentage of the aim that campaigns leave to replies
 * @param pairInterval in which Meta lets one message through to the same customer
 * @param pairBurst how many of them may be sent ahead; one below Meta's, for the same reason as the aim
 * @param patience how long a message waits for its turn in memory; a longer wait is written down
 * @param horizon how far ahead turns are given out
 * @param catchUp how much time that nobody used is made up for by sending faster for a moment
 * @param instances between which the limits are divided while Redis is away
 * @param redisPause how long Redis is not asked again after it did not answer
 */
@ConfigurationProperties("crmres.pacing")
record PacingSettings(
        @DefaultValue("80") int perSecond,
        @DefaultValue("97.5") double aim,
        @DefaultValue("25") double keptForReplies,
        @DefaultValue("6s") Duration pairInterval,
        @DefaultValue("44") int pairBurst,
        @DefaultValue("300ms") Duration patience,
        @DefaultValue("60s") Duration horizon,
        @DefaultValue("250ms") Duration catchUp,
        @DefaultValue("2") int instances,
        @DefaultValue("2s") Duration redisPause) {

    private static final double PERCENT = 100;
    private static final double MICROS = 1_000_000;

    /** Microseconds between two messages of the number. */
    long interval(Wish wish) {
        int limit = wish.perSecond() > 0 ? wish.perSecond() : perSecond;
        return Math.round(MICROS * PERCENT / (limit * aim));
    }

    /** The same for those of a campaign; 0 for replies. */
    long bulkInterval(Wish wish) {
        return wish.bulk() ? Math.round(interval(wish) * PERCENT / (PERCENT - keptForReplies)) : 0;
    }
}

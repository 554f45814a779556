package com.crmres.ai.turn;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How turns are taken.
 *
 * @param quietPeriod how long the customer must have been silent before an answer
 * @param longestWait after the first unanswered message, however much more is being typed
 * @param lease how long a conversation belongs to one turn unless its heart beats
 * @param heartbeat how often a turn under way extends its lease
 * @param concurrency turns under way at once
 * @param sweepEvery how often forgotten messages are looked for
 * @param forgottenAfter how long a message may wait before it counts as forgotten
 * @param sweepAtMost conversations picked up by one sweep
 */
@ConfigurationProperties("crmres.turn")
record TurnSettings(
        @DefaultValue("700ms") Duration quietPeriod,
        @DefaultValue("1500ms") Duration longestWait,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("64") int concurrency,
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("2s") Duration forgottenAfter,
        @DefaultValue("500") int sweepAtMost) {}

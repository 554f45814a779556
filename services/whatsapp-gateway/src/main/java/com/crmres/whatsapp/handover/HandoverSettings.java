package com.crmres.whatsapp.handover;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How entries are put into the queues.
 *
 * @param flushers batches of one queue that are under way at once
 * @param linger how long an entry may wait for others while batches are under way
 * @param backlog all entries together that may wait for their batch
 * @param callTimeout how long one batch may take
 */
@ConfigurationProperties("crmres.handover")
record HandoverSettings(
        @DefaultValue("6") int flushers,
        @DefaultValue("3ms") Duration linger,
        @DefaultValue("24MB") DataSize backlog,
        @DefaultValue("1800ms") Duration callTimeout) {}

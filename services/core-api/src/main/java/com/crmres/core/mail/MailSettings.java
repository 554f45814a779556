package com.crmres.core.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails about accounts go out.
 *
 * @param from the address they come from
 * @param dashboardUrl where the dashboard is found, for links to it
 * @param batch mails looked up at once
 * @param claim how long an attempt may take before another instance may try
 * @param firstWait after the first failure; doubled after each further one
 * @param longestWait the end of the doubling
 * @param giveUpAfter a mail this old is of no use any more
 * @param keepFor how long sent mails are kept
 */
@ConfigurationProperties("crmres.mail")
record MailSettings(
        String from,
        URI dashboardUrl,
        @DefaultValue("50") Integer batch,
        @DefaultValue("2m") Duration claim,
        @DefaultValue("5s") Duration firstWait,
        @DefaultValue("5m") Duration longestWait,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("7d") Duration keepFor) {

    private static final int DOUBLINGS = 20;

    Duration waitAfter(int attempt) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}

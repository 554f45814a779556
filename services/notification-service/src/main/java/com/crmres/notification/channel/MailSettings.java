package com.crmres.notification.channel;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alert mails go out.
 *
 * @param from the address they come from
 * @param poll how often to look for due mails that no commit announced
 * @param batch mails looked up at once
 * @param claim how long an attempt may take before another instance may try; longer than all time-outs together
 * @param firstWait after the first failure; doubled after each further one
 * @param longestWait the end of the doubling
 * @param mostAttempts after which a mail is given up and counted; its alert stays on the dashboard
 * @param failuresApart how long nobody is told again that messages of the same conversation fail
 * @param dashboardUrl where the dashboard is found, for links to it
 */
@ConfigurationProperties("crmres.mail")
record MailSettings(
        String from,
        @DefaultValue("PT5S") Duration poll,
        @DefaultValue("50") Integer batch,
        @DefaultValue("PT2M") Duration claim,
        @DefaultValue("PT5S") Duration firstWait,
        @DefaultValue("PT10M") Duration longestWait,
        @DefaultValue("150") Integer mostAttempts,
        @DefaultValue("PT1H") Duration failuresApart,
        @DefaultValue("http://127.0.0.1:3000") URI dashboardUrl) {

    private static final int DOUBLINGS = 30;

    Duration waitAfter(int attempt) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}

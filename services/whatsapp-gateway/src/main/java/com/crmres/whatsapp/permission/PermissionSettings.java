package com.crmres.whatsapp.permission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely Meta's rules are kept. Windows and days are measured in business time, pauses in system time.
 *
 * @param windowMargin before the end of Meta's 24 hours after which nothing free-form is begun
 * @param heldBackFor how long a customer gets no promotion after Meta held one back
 * @param limitedFor how long a number sends no campaigns after Meta refused one for too many complaints
 * @param limitedPause when a campaign of such a number is looked at again
 * @param reachPause when a message beyond the portfolio's limit is looked at again
 * @param unknownReach people whom a restaurant may begin with in a day while Meta has told no limit
 */
@ConfigurationProperties("crmres.permission")
record PermissionSettings(
        @DefaultValue("5m") Duration windowMargin,
        @DefaultValue("24h") Duration heldBackFor,
        @DefaultValue("24h") Duration limitedFor,
        @DefaultValue("1h") Duration limitedPause,
        @DefaultValue("15m") Duration reachPause,
        @DefaultValue("250") int unknownReach) {}

package com.crmres.analytics.calendar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a restaurant's zone is believed before it is read again.
 *
 * @param zoneKnownFor until a change of the zone is seen at the latest
 * @param zonesKnown restaurants remembered at once
 */
@ConfigurationProperties("crmres.calendar")
record CalendarSettings(
        @DefaultValue("PT10M") Duration zoneKnownFor,
        @DefaultValue("10000") Integer zonesKnown) {}

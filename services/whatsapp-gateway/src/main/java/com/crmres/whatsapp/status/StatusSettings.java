package com.crmres.whatsapp.status;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of statuses without a message.
 *
 * @param foreignAfter how long Meta may still bring the message's own answer; then the status is somebody else's
 * @param sweepSize statuses that one pass forgets at most
 */
@ConfigurationProperties("crmres.status")
record StatusSettings(
        @DefaultValue("7d") Duration foreignAfter,
        @DefaultValue("500") int sweepSize) {}

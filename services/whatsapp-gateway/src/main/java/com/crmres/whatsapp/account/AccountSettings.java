package com.crmres.whatsapp.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long account events are kept.
 *
 * @param keep since they arrived; those of the restaurant's own phone may hold what customers wrote
 * @param sweepSize events that one pass deletes at most
 */
@ConfigurationProperties("crmres.account")
record AccountSettings(
        @DefaultValue("180d") Duration keep,
        @DefaultValue("500") int sweepSize) {}

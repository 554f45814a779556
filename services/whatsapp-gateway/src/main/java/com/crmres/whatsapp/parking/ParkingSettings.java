package com.crmres.whatsapp.parking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long parked entries are kept.
 *
 * @param keep since they arrived; they may hold what customers wrote, and nobody else deletes them
 * @param sweepSize entries that one transaction deletes at most
 */
@ConfigurationProperties("crmres.parking")
record ParkingSettings(
        @DefaultValue("90d") Duration keep,
        @DefaultValue("500") int sweepSize) {}

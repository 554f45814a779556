package com.crmres.core.maps;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How addresses are found.
 *
 * @param googleKey without one no addresses are found
 * @param failureRate percentage of failed calls that opens the breaker
 * @param window calls that the percentage is taken over
 * @param openFor how long no calls are made then
 */
@ConfigurationProperties("crmres.maps")
record MapsSettings(
        @DefaultValue("") String googleKey,
        @DefaultValue("https://maps.googleapis.com") URI url,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("4s") Duration readTimeout,
        @DefaultValue("50") float failureRate,
        @DefaultValue("10") int window,
        @DefaultValue("30s") Duration openFor) {}

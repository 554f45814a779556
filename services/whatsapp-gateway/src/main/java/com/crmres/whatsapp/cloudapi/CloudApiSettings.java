package com.crmres.whatsapp.cloudapi;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the Graph API is called.
 *
 * @param version without it the API would change under us
 * @param readTimeout after which the outcome of a send is unknown
 * @param patientReadTimeout the same for calls that carry files or make Meta think
 * @param failureRate percentage of failed calls that opens the breaker
 * @param window calls that the percentage is taken over
 * @param openFor how long no calls are made then
 */
@ConfigurationProperties("crmres.cloud-api")
record CloudApiSettings(
        @DefaultValue("https://graph.facebook.com") URI url,
        @DefaultValue("v25.0") String version,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("30s") Duration patientReadTimeout,
        @DefaultValue("50") float failureRate,
        @DefaultValue("20") int window,
        @DefaultValue("10s") Duration openFor) {}

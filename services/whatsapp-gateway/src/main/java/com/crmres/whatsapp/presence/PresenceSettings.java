package com.crmres.whatsapp.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Blue ticks and the typing indicator.
 *
 * @param enabled whether customers see that their message was read and is being answered
 * @param atMostEvery pause between two signs to one conversation
 * @param refreshAfter when the sign is given again while a turn is still under way; Meta shows it for 25 seconds
 * @param refreshes how often at most
 * @param atOnce calls under way; more are left out
 */
@ConfigurationProperties("crmres.presence")
record PresenceSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration atMostEvery,
        @DefaultValue("22s") Duration refreshAfter,
        @DefaultValue("5") int refreshes,
        @DefaultValue("32") int atOnce) {}

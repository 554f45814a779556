package com.crmres.whatsapp.load;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When consumers step back for webhooks, and how far.
 *
 * @param rushAbove webhooks that are being accepted at once; with more of them consumers step back
 * @param guestsPerSecond messages of guests that go on then
 * @param statusesPerSecond statuses and account events that go on then
 */
@ConfigurationProperties("crmres.load")
record LoadSettings(
        @DefaultValue("24") int rushAbove,
        @DefaultValue("100") int guestsPerSecond,
        @DefaultValue("50") int statusesPerSecond) {}

package com.crmres.whatsapp.number;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a number's owner is remembered.
 *
 * @param known for numbers of ours: as long as one that was disconnected is still heard
 * @param unknown for numbers of nobody: short, because one may be connected at any time
 */
@ConfigurationProperties("crmres.number")
record NumberSettings(
        @DefaultValue("5s") Duration known,
        @DefaultValue("1s") Duration unknown) {}

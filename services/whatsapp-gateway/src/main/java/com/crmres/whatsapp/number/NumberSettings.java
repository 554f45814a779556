package com.crmres.whatsapp.number;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a number's owner is remembered.
 *
 * @param known for numbers of ours
 * @param unknown for numbers of nobody: short, because one may be connected at any time
 */
@ConfigurationProperties("crmres.number")
record NumberSettings(
        @DefaultValue("60s") Duration known,
        @DefaultValue("1s") Duration unknown) {}

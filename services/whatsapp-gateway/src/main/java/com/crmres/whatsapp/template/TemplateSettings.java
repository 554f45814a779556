package com.crmres.whatsapp.template;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How templates are handed to Meta.
 *
 * @param perHour how many an account may submit
 * @param dueEvery how often those that wait are looked for
 * @param dueSize how many at a time
 * @param lookAgainAfter when one that nobody brought to an end is tried again
 * @param mostAttempts after which it is left to people
 */
@ConfigurationProperties("crmres.template")
record TemplateSettings(
        @DefaultValue("100") int perHour,
        @DefaultValue("1s") Duration dueEvery,
        @DefaultValue("50") int dueSize,
        @DefaultValue("1m") Duration lookAgainAfter,
        @DefaultValue("12") int mostAttempts) {}

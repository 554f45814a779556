package com.crmres.whatsapp.onboarding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often Meta is asked how numbers are.
 *
 * @param checkEvery how old what is known of a number may become
 * @param retryAfter when a number is asked about again that Meta did not tell of
 * @param lookEvery how often such numbers are looked for
 * @param lookSize how many at a time
 */
@ConfigurationProperties("crmres.onboarding")
record OnboardingSettings(
        @DefaultValue("6h") Duration checkEvery,
        @DefaultValue("10m") Duration retryAfter,
        @DefaultValue("30s") Duration lookEvery,
        @DefaultValue("50") int lookSize) {}

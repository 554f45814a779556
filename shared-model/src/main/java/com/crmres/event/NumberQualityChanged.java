package com.crmres.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Meta judges a number of the restaurant anew, or lets it send more or less; what is null it did not speak of.
 *
 * @param quality {@code GREEN}, {@code YELLOW} or {@code RED}
 * @param event Meta's name for what happened
 * @param limit Meta's name for how many customers may be written to first in a day
 * @param throughput messages a second
 * @param displayPhoneNumber as people know the number
 */
public record NumberQualityChanged(
        UUID numberId,
        @Nullable String quality,
        String event,
        @Nullable String limit,
        @Nullable Integer throughput,
        @Nullable String displayPhoneNumber) {}

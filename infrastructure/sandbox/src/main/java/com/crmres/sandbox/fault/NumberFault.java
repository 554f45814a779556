package com.crmres.sandbox.fault;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with numbers.
 *
 * @param quality what Meta rates them as from now on
 * @param maintenance they are being moved to a higher throughput and send nothing meanwhile
 * @param phoneNumberId only this number; all when absent
 */
public record NumberFault(
        @Nullable String quality,
        @Nullable Boolean maintenance,
        @Nullable String phoneNumberId) {

    static final NumberFault NONE = new NumberFault(null, null, null);
    private static final Set<String> RATINGS = Set.of("GREEN", "YELLOW", "RED", "UNKNOWN");

    public boolean concerns(String number) {
        return phoneNumberId == null || phoneNumberId.equals(number);
    }

    public boolean maintains(String number) {
        return Boolean.TRUE.equals(maintenance) && concerns(number);
    }

    NumberFault checked() {
        Checks.require(quality == null || RATINGS.contains(quality), "quality is one of " + RATINGS);
        return this;
    }
}

package com.crmres.model.restaurant.setting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the restaurant keeps the times of prayer.
 *
 * @param enabled whether messages that can wait do so around prayers
 * @param minutesBefore of a prayer from when they wait
 * @param minutesAfter its beginning until when they wait
 * @param hijriAdjustment days by which the moon was seen before (+1) or after (-1) what Umm al-Qura reckons
 * @param city whose times hold, when they are not those of the branch's place
 */
public record PrayerSettings(
        Boolean enabled,
        @Min(0) @Max(60) Integer minutesBefore,
        @Min(0) @Max(60) Integer minutesAfter,
        @Min(-1) @Max(1) Integer hijriAdjustment,
        @Nullable @Size(min = 2, max = 60) String city) {

    static final PrayerSettings USUAL = new PrayerSettings(true, 10, 10, 0, null);

    public PrayerSettings {
        enabled = Objects.requireNonNullElse(enabled, true);
        minutesBefore = Objects.requireNonNullElse(minutesBefore, 10);
        minutesAfter = Objects.requireNonNullElse(minutesAfter, 10);
        hijriAdjustment = Objects.requireNonNullElse(hijriAdjustment, 0);
    }
}

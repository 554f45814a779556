package com.crmres.core.restaurant.setting;

import static java.util.Objects.requireNonNullElse;

import com.crmres.model.restaurant.setting.PrayerSettings;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** How the restaurant keeps the times of prayer from now on; what is absent stays. */
@Schema(name = "PrayerChange")
public record PrayerChange(
        @Nullable Boolean enabled,
        @Nullable @Min(0) @Max(60) Integer minutesBefore,
        @Nullable @Min(0) @Max(60) Integer minutesAfter,
        @Nullable @Min(-1) @Max(1) Integer hijriAdjustment,

        @Nullable
        @Pattern(regexp = "|.{2,60}")
        @Visible(inLine = true, orEmpty = true)
        @Schema(description = "Empty for that of the branch's place")
        String city) {

    public PrayerSettings over(PrayerSettings before) {
        return new PrayerSettings(
                requireNonNullElse(enabled, before.enabled()),
                requireNonNullElse(minutesBefore, before.minutesBefore()),
                requireNonNullElse(minutesAfter, before.minutesAfter()),
                requireNonNullElse(hijriAdjustment, before.hijriAdjustment()),
                city == null ? before.city() : cityOrNone(city));
    }

    private static @Nullable String cityOrNone(String city) {
        return city.isBlank() ? null : city.strip();
    }
}

package com.crmres.core.restaurant;

import com.crmres.model.restaurant.Personality;
import com.crmres.model.restaurant.setting.EscalationSettings;
import com.crmres.model.restaurant.setting.FaqEntry;
import com.crmres.model.restaurant.setting.FeedbackSettings;
import com.crmres.model.restaurant.setting.PrayerSettings;
import com.crmres.model.restaurant.setting.QuietHours;
import com.crmres.model.restaurant.setting.RestaurantSettings;
import com.crmres.model.restaurant.setting.Tone;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a restaurant changes; what is absent stays, and what is there takes the place of all that was under its name. */
@Schema(name = "RestaurantChange")
record RestaurantChange(
        @Nullable @Valid Name name,
        @Nullable Personality personality,

        @Nullable @Size(max = 64) @Schema(example = "Asia/Riyadh")
        String timezone,

        @Nullable @Pattern(regexp = "ar|en") @Schema(allowableValues = {"ar", "en"})
        String locale,

        @Nullable @Valid PrayerSettings prayer,
        @Nullable @Valid Tone tone,

        @Nullable @Size(max = 200) List<@NotNull @Valid FaqEntry> faq,

        @Nullable @Valid EscalationSettings escalation,
        @Nullable @Valid QuietHours quietHours,
        @Nullable @Valid FeedbackSettings feedback) {

    RestaurantSettings over(RestaurantSettings before, List<FaqEntry> numbered) {
        return new RestaurantSettings(
                Objects.requireNonNullElse(locale, before.locale()),
                Objects.requireNonNullElse(prayer, before.prayer()),
                Objects.requireNonNullElse(tone, before.tone()),
                faq == null ? before.faq() : numbered,
                Objects.requireNonNullElse(escalation, before.escalation()),
                Objects.requireNonNullElse(quietHours, before.quietHours()),
                Objects.requireNonNullElse(feedback, before.feedback()));
    }

    /** The names of what it changes, without what it says. */
    List<String> names() {
        Map<String, Object> given = new LinkedHashMap<>();
        put(given, "name", name);
        put(given, "personality", personality);
        put(given, "timezone", timezone);
        put(given, "locale", locale);
        put(given, "prayer", prayer);
        put(given, "tone", tone);
        put(given, "faq", faq);
        put(given, "escalation", escalation);
        put(given, "quiet_hours", quietHours);
        put(given, "feedback", feedback);
        return List.copyOf(given.keySet());
    }

    private static void put(Map<String, Object> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}

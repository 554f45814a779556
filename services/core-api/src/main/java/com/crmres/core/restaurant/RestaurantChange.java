package com.crmres.core.restaurant;

import com.crmres.core.restaurant.setting.EscalationChange;
import com.crmres.core.restaurant.setting.FeedbackChange;
import com.crmres.core.restaurant.setting.PrayerChange;
import com.crmres.core.restaurant.setting.QuietHoursChange;
import com.crmres.core.restaurant.setting.ToneChange;
import com.crmres.model.restaurant.Personality;
import com.crmres.model.restaurant.setting.FaqEntry;
import com.crmres.model.restaurant.setting.RestaurantSettings;
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

/** What of a restaurant changes; what is absent stays, in its sections too; a list takes the place of the whole list. */
@Schema(name = "RestaurantChange")
record RestaurantChange(
        @Nullable @Valid Name name,
        @Nullable Personality personality,

        @Nullable @Size(max = 64) @Schema(example = "Asia/Riyadh")
        String timezone,

        @Nullable @Pattern(regexp = "ar|en") @Schema(allowableValues = {"ar", "en"})
        String locale,

        @Nullable @Valid PrayerChange prayer,
        @Nullable @Valid ToneChange tone,

        @Nullable @Size(max = 200) List<@NotNull @Valid FaqEntry> faq,

        @Nullable @Valid EscalationChange escalation,
        @Nullable @Valid QuietHoursChange quietHours,
        @Nullable @Valid FeedbackChange feedback) {

    RestaurantSettings over(RestaurantSettings before, List<FaqEntry> numbered) {
        return new RestaurantSettings(
                Objects.requireNonNullElse(locale, before.locale()),
                prayer == null ? before.prayer() : prayer.over(before.prayer()),
                tone == null ? before.tone() : tone.over(before.tone()),
                faq == null ? before.faq() : numbered,
                escalation == null ? before.escalation() : escalation.over(before.escalation()),
                quietHours == null ? before.quietHours() : quietHours.over(before.quietHours()),
                feedback == null ? before.feedback() : feedback.over(before.feedback()));
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

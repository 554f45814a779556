package com.crmres.model.restaurant.setting;

import java.util.List;
import java.util.Objects;

/**
 * All that a restaurant decides about itself; what it has not decided is as usual.
 *
 * @param locale the language of those who have not chosen one: {@code ar} or {@code en}
 */
public record RestaurantSettings(
        String locale,
        PrayerSettings prayer,
        Tone tone,
        List<FaqEntry> faq,
        EscalationSettings escalation,
        QuietHours quietHours,
        FeedbackSettings feedback) {

    /** Nothing decided. */
    public static final RestaurantSettings USUAL = new RestaurantSettings(
            "ar",
            PrayerSettings.USUAL,
            Tone.USUAL,
            List.of(),
            EscalationSettings.USUAL,
            QuietHours.USUAL,
            FeedbackSettings.USUAL);

    public RestaurantSettings {
        locale = Objects.requireNonNullElse(locale, "ar");
        prayer = Objects.requireNonNullElse(prayer, PrayerSettings.USUAL);
        tone = Objects.requireNonNullElse(tone, Tone.USUAL);
        faq = faq == null ? List.of() : List.copyOf(faq);
        escalation = Objects.requireNonNullElse(escalation, EscalationSettings.USUAL);
        quietHours = Objects.requireNonNullElse(quietHours, QuietHours.USUAL);
        feedback = Objects.requireNonNullElse(feedback, FeedbackSettings.USUAL);
    }
}

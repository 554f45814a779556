package com.crmres.core.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.Personality;
import com.crmres.model.restaurant.Restaurant;
import com.crmres.model.restaurant.SubscriptionTier;
import com.crmres.model.restaurant.setting.EscalationSettings;
import com.crmres.model.restaurant.setting.FaqEntry;
import com.crmres.model.restaurant.setting.FeedbackSettings;
import com.crmres.model.restaurant.setting.PrayerSettings;
import com.crmres.model.restaurant.setting.QuietHours;
import com.crmres.model.restaurant.setting.RestaurantSettings;
import com.crmres.model.restaurant.setting.Tone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A restaurant with all that it decides about itself. */
@Schema(name = "Restaurant")
record RestaurantResponse(
        UUID id,
        @Schema(example = "najd-grill") String slug,
        LocalizedText name,
        SubscriptionTier tier,
        Personality personality,
        @Schema(example = "Asia/Riyadh") String timezone,

        @Schema(
                description = "The language of those who have not chosen one",
                allowableValues = {"ar", "en"})
        String locale,

        PrayerSettings prayer,
        Tone tone,
        List<FaqEntry> faq,
        EscalationSettings escalation,
        QuietHours quietHours,
        FeedbackSettings feedback,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Raised by each change; the ETag carries it")
        long version) {

    static RestaurantResponse of(Restaurant restaurant) {
        RestaurantSettings settings = restaurant.settings();
        return new RestaurantResponse(
                restaurant.id(),
                restaurant.slug(),
                restaurant.name(),
                restaurant.subscriptionTier(),
                restaurant.personality(),
                restaurant.zone().getId(),
                settings.locale(),
                settings.prayer(),
                settings.tone(),
                settings.faq(),
                settings.escalation(),
                settings.quietHours(),
                settings.feedback(),
                restaurant.createdAt(),
                restaurant.updatedAt(),
                restaurant.version());
    }
}

package com.crmres.model.restaurant.setting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;

/**
 * What a customer gets for an opinion.
 *
 * @param couponPercent off the next order; 0 gives none
 * @param couponDays for which it is good
 */
public record FeedbackSettings(
        @Min(0) @Max(100) Integer couponPercent,
        @Min(1) @Max(365) Integer couponDays) {

    static final FeedbackSettings USUAL = new FeedbackSettings(0, 30);

    public FeedbackSettings {
        couponPercent = Objects.requireNonNullElse(couponPercent, 0);
        couponDays = Objects.requireNonNullElse(couponDays, 30);
    }
}

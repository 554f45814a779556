package com.crmres.model.restaurant.setting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What a customer gets for an opinion.
 *
 * @param couponPercent off the next order; 0 gives none
 * @param couponDays for which it is good
 */
public record FeedbackSettings(
        @NotNull @Min(0) @Max(100) Integer couponPercent,
        @NotNull @Min(1) @Max(365) Integer couponDays) {

    static final FeedbackSettings USUAL = new FeedbackSettings(0, 30);
}

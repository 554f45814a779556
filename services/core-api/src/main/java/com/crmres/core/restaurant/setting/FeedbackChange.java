package com.crmres.core.restaurant.setting;

import static java.util.Objects.requireNonNullElse;

import com.crmres.model.restaurant.setting.FeedbackSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What a customer gets for an opinion from now on; what is absent stays. */
@Schema(name = "FeedbackChange")
public record FeedbackChange(
        @Nullable @Min(0) @Max(100) Integer couponPercent,
        @Nullable @Min(1) @Max(365) Integer couponDays) {

    public FeedbackSettings over(FeedbackSettings before) {
        return new FeedbackSettings(
                requireNonNullElse(couponPercent, before.couponPercent()),
                requireNonNullElse(couponDays, before.couponDays()));
    }
}

package com.crmres.model.restaurant.setting;

import com.crmres.model.restaurant.OpenInterval;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/**
 * When customers are left in peace by what can wait.
 *
 * @param end on the next day when it is not later than the start
 */
public record QuietHours(
        Boolean enabled,
        @Pattern(regexp = OpenInterval.TIME) String start,
        @Pattern(regexp = OpenInterval.TIME) String end) {

    static final QuietHours USUAL = new QuietHours(true, "22:00", "09:00");

    public QuietHours {
        enabled = Objects.requireNonNullElse(enabled, true);
        start = Objects.requireNonNullElse(start, "22:00");
        end = Objects.requireNonNullElse(end, "09:00");
    }
}

package com.crmres.model.restaurant.setting;

import com.crmres.model.restaurant.OpenInterval;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * When customers are left in peace by what can wait.
 *
 * @param end on the next day when it is not later than the start
 */
public record QuietHours(
        @NotNull Boolean enabled,
        @NotNull @Pattern(regexp = OpenInterval.TIME) String start,
        @NotNull @Pattern(regexp = OpenInterval.TIME) String end) {

    static final QuietHours USUAL = new QuietHours(true, "22:00", "09:00");
}

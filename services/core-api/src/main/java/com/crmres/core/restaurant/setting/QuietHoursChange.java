package com.crmres.core.restaurant.setting;

import static java.util.Objects.requireNonNullElse;

import com.crmres.kit.error.InvalidRequest;
import com.crmres.model.restaurant.OpenInterval;
import com.crmres.model.restaurant.setting.QuietHours;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When customers are left in peace from now on; what is absent stays. */
@Schema(name = "QuietHoursChange")
public record QuietHoursChange(
        @Nullable Boolean enabled,
        @Nullable @Pattern(regexp = OpenInterval.TIME) String start,

        @Nullable
        @Pattern(regexp = OpenInterval.TIME)
        @Schema(description = "On the next day when it is not later than the start; never the same as it")
        String end) {

    /** Hours that end as they begin would be none or all of them: nobody can tell which. */
    public QuietHours over(QuietHours before) {
        QuietHours wanted = new QuietHours(
                requireNonNullElse(enabled, before.enabled()),
                requireNonNullElse(start, before.start()),
                requireNonNullElse(end, before.end()));
        if (wanted.start().equals(wanted.end())) {
            throw new InvalidRequest(Map.of("fields", Map.of("quiet_hours.end", "quiet_hours_empty")));
        }
        return wanted;
    }
}

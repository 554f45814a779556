package com.crmres.core.branch;

import com.crmres.core.restaurant.Name;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.model.restaurant.Address;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Delivery;
import com.crmres.model.restaurant.OpeningHours;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a branch changes; what is absent stays. A new branch needs at least a name. */
@Schema(name = "BranchChange")
record BranchChange(
        @Nullable @Valid Name name,

        @Nullable @Valid @Schema(description = "Takes the place of the whole address")
        Address address,

        @Nullable @DecimalMin("-90") @DecimalMax("90") @Schema(description = "Only together with the longitude")
        Double latitude,

        @Nullable @DecimalMin("-180") @DecimalMax("180") @Schema(description = "Only together with the latitude")
        Double longitude,

        @Nullable
        @Pattern(regexp = "|\\+[1-9]\\d{6,14}")
        @Schema(description = "In E.164 form; empty when there is none", example = "+966112000101")
        String phone,

        @Nullable @Valid @Schema(description = "Takes the place of all hours")
        OpeningHours hours,

        @Nullable @Schema(description = "false when it does not deliver any more, and then without delivery")
        Boolean delivers,

        @Nullable @Valid @Schema(description = "Needed for a branch to deliver that did not")
        Delivery delivery,

        @Nullable Boolean isActive,

        @Nullable @Size(max = 1) @Schema(description = "What it has no more; for what has no other way to say so")
        List<@NotNull BranchClearable> clear) {

    /** What no single field can tell. */
    void check() {
        if ((latitude == null) != (longitude == null)) {
            throw wrong("location_incomplete", latitude == null ? "latitude" : "longitude");
        }
        if (hours != null && hours.contradict()) {
            throw wrong("hours_contradict", "hours");
        }
        if (hours != null && !hours.exceptionsAreClear()) {
            throw wrong("exceptions_unclear", "hours.exceptions");
        }
    }

    private static InvalidRequest wrong(String code, String field) {
        return new InvalidRequest(code, Map.of("fields", Map.of(field, code)));
    }

    /** What contradicts itself, or what the branch is. */
    private void checkFor(Branch branch) {
        if (latitude != null && clears(BranchClearable.LOCATION)) {
            throw unfit("clear", "location_contradicts");
        }
        if (delivery != null && Boolean.FALSE.equals(delivers)) {
            throw unfit("delivery", "delivery_contradicts");
        }
        if (delivery == null && Boolean.TRUE.equals(delivers) && branch.delivery() == null) {
            throw unfit("delivery", "missing");
        }
        if (hours != null && hours.strayException().isPresent()) {
            int at = hours.strayException().getAsInt();
            throw unfit("hours.exceptions[" + at + "].date", "date_of_other_years");
        }
    }

    private static InvalidRequest unfit(String field, String code) {
        return new InvalidRequest(Map.of("fields", Map.of(field, code)));
    }

    private boolean clears(BranchClearable what) {
        return clear != null && clear.contains(what);
    }

    void applyTo(Branch branch, Instant now) {
        checkFor(branch);
        if (name != null) {
            branch.rename(name.text(), now);
        }
        if (address != null) {
            branch.moveTo(address, now);
        }
        if (latitude != null && longitude != null) {
            branch.lieAt(latitude, longitude, now);
        } else if (clears(BranchClearable.LOCATION)) {
            branch.lieNowhere(now);
        }
        if (phone != null) {
            branch.answerCallsAt(phone.isEmpty() ? null : phone, now);
        }
        if (hours != null) {
            branch.openAt(hours, now);
        }
        applyOffers(branch, now);
    }

    private void applyOffers(Branch branch, Instant now) {
        if (delivery != null || Boolean.FALSE.equals(delivers)) {
            branch.deliver(Boolean.FALSE.equals(delivers) ? null : delivery, now);
        }
        if (Boolean.TRUE.equals(isActive)) {
            branch.activate(now);
        } else if (isActive != null) {
            branch.deactivate(now);
        }
    }

    /** The names of what it changes, without what it says. */
    List<String> names() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("address", address);
        all.put("location", clears(BranchClearable.LOCATION) ? clear : latitude);
        all.put("phone", phone);
        all.put("hours", hours);
        all.put("delivery", delivery == null ? delivers : delivery);
        all.put("is_active", isActive);
        return all.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }
}

package com.crmres.core.branch;

import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.Address;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Delivery;
import com.crmres.model.restaurant.OpeningHours;
import com.crmres.model.restaurant.RestaurantCalendar;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A branch as it is now. */
@Schema(name = "Branch")
record BranchResponse(
        UUID id,
        LocalizedText name,
        Address address,
        @Nullable Double latitude,
        @Nullable Double longitude,

        @Nullable @Schema(example = "+966112000101") String phone,

        OpeningHours hours,

        @Nullable @Schema(description = "Absent where nothing is delivered")
        Delivery delivery,

        @Schema(description = "Whether customers hear of it")
        boolean isActive,

        @Schema(description = "By the restaurant's clock, at this moment")
        boolean openNow,

        @Nullable @Schema(description = "When it opens next; absent while it is open and when that is not in sight")
        Instant opensAt,

        @Nullable @Schema(description = "When it closes; absent while it is closed and when it never does")
        Instant closesAt,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Raised by each change; the ETag carries it")
        long version) {

    static BranchResponse of(Branch branch, RestaurantCalendar calendar, Instant now) {
        return new BranchResponse(
                        branch.id(),
                        branch.name(),
                        branch.address(),
                        branch.latitude(),
                        branch.longitude(),
                        branch.phone(),
                        branch.hours(),
                        branch.delivery(),
                        branch.isActive(),
                        false,
                        null,
                        null,
                        branch.createdAt(),
                        branch.updatedAt(),
                        branch.version())
                .at(now, calendar);
    }

    /** The same branch at another time. */
    BranchResponse at(Instant now, RestaurantCalendar calendar) {
        boolean open = hours.isOpen(now, calendar);
        Instant next = hours.nextChange(now, calendar).orElse(null);
        return new BranchResponse(
                id,
                name,
                address,
                latitude,
                longitude,
                phone,
                hours,
                delivery,
                isActive,
                open,
                open ? null : next,
                open ? next : null,
                createdAt,
                updatedAt,
                version);
    }

    boolean delivers(double metres) {
        return delivery != null && delivery.reaches(metres);
    }
}

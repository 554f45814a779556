package com.crmres.core.order.desk;

import com.crmres.core.order.desk.PlaceOrderRequest.Address;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Delivery;
import com.crmres.model.restaurant.EarthPoint;
import com.crmres.model.restaurant.RestaurantCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a branch can promise: dishes within its hours, and brought as far as it delivers. */
final class Promises {

    private static final Duration FURTHEST_AHEAD = Duration.ofDays(30);

    private Promises() {}

    static void check(Branch branch, RestaurantCalendar calendar, PlaceOrderRequest request, Instant now) {
        if (request.scheduledFor() == null) {
            checkNow(branch, calendar, request, now);
        } else {
            checkThen(branch, calendar, request.scheduledFor(), now);
        }
        if (request.isDelivery() && request.address() != null) {
            checkPlace(branch, branch.delivery(), request.address());
        }
    }

    private static void checkNow(Branch branch, RestaurantCalendar calendar, PlaceOrderRequest request, Instant now) {
        if (!request.isTakenWhenClosed() && !branch.hours().isOpen(now, calendar)) {
            throw closed("branch_closed", branch, calendar, now);
        }
    }

    private static void checkThen(Branch branch, RestaurantCalendar calendar, Instant wanted, Instant now) {
        if (!wanted.isAfter(now)) {
            throw unfit("scheduled_for", "scheduled_past");
        }
        if (wanted.isAfter(now.plus(FURTHEST_AHEAD))) {
            throw unfit("scheduled_for", "scheduled_too_far");
        }
        if (!branch.hours().isOpen(wanted, calendar)) {
            throw closed("branch_closed_then", branch, calendar, wanted);
        }
    }

    private static Conflict closed(String code, Branch branch, RestaurantCalendar calendar, Instant when) {
        Map<String, Object> details = new HashMap<>();
        branch.hours().nextChange(when, calendar).ifPresent(opening -> details.put("opens_at", opening));
        return new Conflict(code, details);
    }

    /** Where either point is not on the map, only people know how far it is. */
    private static void checkPlace(Branch branch, @Nullable Delivery delivery, Address address) {
        if (address.isHalfAPoint()) {
            throw unfit(address.latitude() == null ? "address.latitude" : "address.longitude", "missing");
        }
        if (delivery == null) {
            return;
        }
        Optional<EarthPoint> kitchen = point(branch.latitude(), branch.longitude());
        Optional<Double> metres = kitchen.flatMap(from -> address.point().map(from::metresTo));
        if (metres.isPresent() && !delivery.reaches(metres.get())) {
            throw new Conflict(
                    "address_out_of_reach",
                    Map.of("radius_km", delivery.radiusKm(), "distance_m", Math.round(metres.get())));
        }
    }

    private static Optional<EarthPoint> point(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(EarthPoint.of(latitude, longitude));
    }

    private static InvalidRequest unfit(String field, String code) {
        return new InvalidRequest(Map.of("fields", Map.of(field, code)));
    }
}

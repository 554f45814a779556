package com.crmres.model;

import com.crmres.model.restaurant.Address;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Delivery;
import com.crmres.model.restaurant.OpenInterval;
import com.crmres.model.restaurant.OpeningHours;
import com.crmres.model.restaurant.Personality;
import com.crmres.model.restaurant.Restaurant;
import com.crmres.model.restaurant.SpecialDay;
import com.crmres.model.restaurant.SubscriptionTier;
import com.crmres.model.restaurant.WeekHours;
import com.crmres.model.restaurant.WhatsAppNumber;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Restaurants for tests: Najd Grill in Riyadh, and Bahr Seafood that must never see its rows. */
public final class TestRestaurants {

    public static final UUID NAJD_GRILL = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    public static final UUID BAHR_SEAFOOD = UUID.fromString("0198a000-0000-7000-8000-000000000002");
    public static final UUID OLAYA = UUID.fromString("0198a000-0000-7000-8000-000000000011");
    public static final UUID NUMBER = UUID.fromString("0198a000-0000-7000-8000-0000000000a1");
    public static final Instant OPENED = Instant.parse("2026-11-22T09:00:00Z");

    private TestRestaurants() {}

    public static Restaurant najdGrill() {
        Restaurant restaurant =
                new Restaurant(NAJD_GRILL, "najd-grill", new LocalizedText("مشويات نجد", "Najd Grill"), OPENED);
        restaurant.speakAs(Personality.TRADITIONAL, OPENED);
        restaurant.subscribeTo(SubscriptionTier.GROWTH, OPENED);
        return restaurant;
    }

    public static Restaurant bahrSeafood() {
        return new Restaurant(
                BAHR_SEAFOOD, "bahr-seafood", new LocalizedText("مأكولات بحر الشرقية", "Bahr Seafood"), OPENED);
    }

    public static Branch olaya() {
        Branch branch = new Branch(OLAYA, NAJD_GRILL, new LocalizedText("فرع العليا", "Olaya"), OPENED);
        branch.moveTo(
                Address.of(
                        new LocalizedText("طريق العليا العام", "Olaya Street"),
                        new LocalizedText("حي العليا", "Al Olaya"),
                        new LocalizedText("الرياض", "Riyadh")),
                OPENED);
        branch.lieAt(24.6949, 46.6851, OPENED);
        WeekHours sundays = WeekHours.of(Map.of(DayOfWeek.SUNDAY, List.of(new OpenInterval("12:00", "01:00"))));
        branch.openAt(new OpeningHours(sundays, null, List.of(SpecialDay.closed(LocalDate.of(2026, 9, 23)))), OPENED);
        branch.deliver(new Delivery(new BigDecimal("7.5"), new BigDecimal("12"), new BigDecimal("40")), OPENED);
        return branch;
    }

    public static WhatsAppNumber number() {
        return new WhatsAppNumber(NUMBER, NAJD_GRILL, "106540352242922", "102290129340398", "+966550001234", OPENED);
    }
}

package com.crmres.ai.testing;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.customer.Customer;
import com.crmres.model.menu.MenuCategory;
import com.crmres.model.menu.MenuItem;
import com.crmres.model.restaurant.Address;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.OpenInterval;
import com.crmres.model.restaurant.OpeningHours;
import com.crmres.model.restaurant.Personality;
import com.crmres.model.restaurant.Restaurant;
import com.crmres.model.restaurant.WeekHours;
import com.crmres.model.restaurant.WhatsAppNumber;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A restaurant in Riyadh with a number to write to. */
public record TestRestaurant(UUID id, UUID whatsappNumberId) {

    private static final Instant FOUNDED = Instant.parse("2026-01-01T09:00:00Z");

    /** Charcoal grill and kabsa on Olaya Street, open from noon to one. */
    public static TestRestaurant najdGrill() {
        return Seeding.store(TestRestaurant::storeNajdGrill);
    }

    private static TestRestaurant storeNajdGrill(EntityManager database) {
        UUID id = newId();
        Restaurant restaurant = new Restaurant(
                id, "najd-" + id.toString().substring(24), new LocalizedText("مشويات نجد", "Najd Grill"), FOUNDED);
        restaurant.speakAs(Personality.CASUAL, FOUNDED);
        database.persist(restaurant);
        Branch olaya = new Branch(newId(), id, new LocalizedText("فرع العليا", "Olaya"), FOUNDED);
        olaya.moveTo(
                Address.of(
                        new LocalizedText("طريق العليا", "Olaya Street"),
                        new LocalizedText("حي العليا", "Al Olaya"),
                        new LocalizedText("الرياض", "Riyadh")),
                FOUNDED);
        olaya.lieAt(24.6949, 46.6851, FOUNDED);
        olaya.openAt(OpeningHours.weekly(WeekHours.daily(new OpenInterval("12:00", "01:00"))), FOUNDED);
        database.persist(olaya);
        WhatsAppNumber number = new WhatsAppNumber(newId(), id, newId().toString(), "waba", "+966550001234", FOUNDED);
        database.persist(number);
        menu(database, id);
        return new TestRestaurant(id, number.id());
    }

    private static void menu(EntityManager database, UUID id) {
        MenuCategory grill = new MenuCategory(newId(), id, new LocalizedText("المشويات", "Grill"), 1, FOUNDED);
        MenuCategory drinks = new MenuCategory(newId(), id, new LocalizedText("المشروبات", "Drinks"), 2, FOUNDED);
        database.persist(grill);
        database.persist(drinks);
        dish(database, grill, "كباب لحم", "Lamb kebab", "38.00", 1);
        dish(database, grill, "شيش طاووق", "Shish tawook", "34.50", 2);
        dish(database, drinks, "بيبسي", "Pepsi", "4.00", 1);
    }

    private static void dish(
            EntityManager database, MenuCategory category, String ar, String en, String price, int position) {
        MenuItem item = new MenuItem(category, newId(), new LocalizedText(ar, en), Money.sar(price), position, FOUNDED);
        item.describe(null, List.of(), FOUNDED);
        database.persist(item);
    }

    /** A guest who has opened a conversation. */
    public TestGuest guest(String name) {
        return Seeding.store(database -> {
            Customer customer = new Customer(newId(), id, name, FOUNDED);
            database.persist(customer);
            return TestGuest.opens(database, this, customer);
        });
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

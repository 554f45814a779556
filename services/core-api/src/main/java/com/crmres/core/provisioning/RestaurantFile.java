package com.crmres.core.provisioning;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.account.Role;
import com.crmres.model.menu.Allergen;
import com.crmres.model.menu.MenuSize;
import com.crmres.model.menu.ModifierGroup;
import com.crmres.model.menu.ModifierOption;
import com.crmres.model.restaurant.Address;
import com.crmres.model.restaurant.Delivery;
import com.crmres.model.restaurant.OpeningHours;
import com.crmres.model.restaurant.Personality;
import com.crmres.model.restaurant.SubscriptionTier;
import com.crmres.model.restaurant.setting.FaqEntry;
import com.crmres.model.restaurant.setting.PrayerSettings;
import com.crmres.model.restaurant.setting.RestaurantSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One restaurant as its file describes it; see {@code infrastructure/demo} for two of them. */
record RestaurantFile(
        Profile restaurant,
        List<Place> branches,
        List<Number> whatsappNumbers,
        List<Person> users,
        List<Section> menu) {

    RestaurantFile {
        branches = orEmpty(branches);
        whatsappNumbers = orEmpty(whatsappNumbers);
        users = orEmpty(users);
        menu = orEmpty(menu);
    }

    record Profile(
            UUID id,
            String slug,
            LocalizedText name,
            SubscriptionTier tier,
            Personality personality,
            String timezone,
            List<FaqEntry> faq,
            @Nullable PrayerSettings prayer) {

        Profile {
            faq = orEmpty(faq);
        }

        /** What the file does not decide is as usual; questions get the same ids on every run. */
        RestaurantSettings settings() {
            List<FaqEntry> numbered = IntStream.range(0, faq.size())
                    .mapToObj(index -> faq.get(index).as(FixedIds.of(id, "faq", Integer.toString(index))))
                    .toList();
            RestaurantSettings usual = RestaurantSettings.USUAL;
            return new RestaurantSettings(
                    usual.locale(),
                    Objects.requireNonNullElse(prayer, usual.prayer()),
                    usual.tone(),
                    numbered,
                    usual.escalation(),
                    usual.quietHours(),
                    usual.feedback());
        }
    }

    record Place(
            UUID id,
            String slug,
            LocalizedText name,
            Address address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String phone,
            OpeningHours hours,
            @Nullable Delivery delivery) {}

    record Number(String phoneNumberId, String wabaId, String displayPhoneNumber) {}

    /**
     * Somebody who signs in.
     *
     * @param branches slugs of the branches they work in; none means all
     * @param passwordEnv the variable that holds their first password, when it is not the demo's
     */
    record Person(
            UUID id,
            String name,
            String email,
            Role role,
            List<String> branches,
            @Nullable String passwordEnv) {

        Person {
            branches = orEmpty(branches);
        }
    }

    record Section(Heading category, List<Dish> items) {

        Section {
            items = orEmpty(items);
        }
    }

    record Heading(String slug, LocalizedText name) {}

    record Dish(
            String sku,
            LocalizedText name,
            @Nullable LocalizedText description,
            List<String> aliases,
            BigDecimal price,
            List<Portion> sizes,
            List<Choice> modifiers,
            List<Allergen> allergens,
            @Nullable Integer calories,
            @Nullable Boolean highSalt,
            @Nullable Integer caffeineMg) {

        Dish {
            aliases = orEmpty(aliases);
            sizes = orEmpty(sizes);
            modifiers = orEmpty(modifiers);
            allergens = orEmpty(allergens);
        }

        List<MenuSize> sizes(UUID restaurantId) {
            return sizes.stream()
                    .map(size -> new MenuSize(id(restaurantId, "size", size.name()), size.name(), sar(size.price())))
                    .toList();
        }

        List<ModifierGroup> modifiers(UUID restaurantId) {
            return modifiers.stream()
                    .map(group -> new ModifierGroup(
                            id(restaurantId, "choice", group.name()),
                            group.name(),
                            group.min(),
                            group.max(),
                            group.options().stream()
                                    .map(option -> new ModifierOption(
                                            id(restaurantId, "option", option.name()),
                                            option.name(),
                                            sar(option.price())))
                                    .toList()))
                    .toList();
        }

        private UUID id(UUID restaurantId, String kind, LocalizedText name) {
            return FixedIds.of(restaurantId, kind, sku + "/" + name.en());
        }

        private static BigDecimal sar(BigDecimal amount) {
            return new Money(amount).amount();
        }
    }

    /** A size or an option with its price; that of the cheapest size is the price of the dish. */
    record Portion(LocalizedText name, BigDecimal price) {}

    record Choice(LocalizedText name, int min, int max, List<Portion> options) {}

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

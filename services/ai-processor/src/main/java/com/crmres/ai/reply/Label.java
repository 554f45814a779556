package com.crmres.ai.reply;

import java.util.Locale;
import java.util.Set;

/** Words that are the same in every personality, with the names that they fill in. */
public enum Label {
    PRICE("amount"),
    DISH("dish", "price"),
    SOLD_OUT_DISH("dish"),
    SECTION("section"),
    MORE_DISHES,
    MORE_SECTIONS("sections"),
    SEPARATOR,
    HOURS("branch", "hours", "state"),
    FROM_TO("open", "close"),
    AND_HOURS,
    ALL_DAY,
    CLOSED_TODAY("branch"),
    OPEN_NOW,
    CLOSED_NOW,
    MORNING,
    EVENING,
    PLACE("branch", "address"),
    PLACE_WITHOUT_ADDRESS("branch"),
    PLACE_PHONE("phone"),
    PLACE_MAP("latitude", "longitude"),
    RATING_BUTTON,
    RATING_SECTION,
    RATING_5,
    RATING_4,
    RATING_3,
    RATING_2,
    RATING_1,
    CHOOSE_MENU,
    CHOOSE_FEEDBACK,
    CHOOSE_HUMAN,
    LIKED_FOOD,
    LIKED_SERVICE,
    LIKED_SPEED,
    LIKED_PRICE,
    LIKED_CLEANLINESS,
    LIKED_DELIVERY,
    LIKED_STAFF,
    LIKED_PLACE,
    LIKED_VISIT,
    DISLIKED_FOOD,
    DISLIKED_SERVICE,
    DISLIKED_SLOW_SERVICE,
    DISLIKED_SPEED,
    DISLIKED_PRICE,
    DISLIKED_CLEANLINESS,
    DISLIKED_DELIVERY,
    DISLIKED_LATE_DELIVERY,
    DISLIKED_STAFF,
    DISLIKED_PLACE,
    DISLIKED_VISIT;

    private final Set<String> names;

    Label(String... names) {
        this.names = Set.of(names);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<String> names() {
        return names;
    }
}

package com.crmres.ai.reply;

import java.util.Locale;
import java.util.Set;

/** Everything that is said in the voice of a personality, with the names that its wording fills in. */
public enum Line {
    RETURN_SALAM,
    HELLO,
    WELLBEING,
    AFIYA,
    RETURN_WISHES,
    GREETING("restaurant"),
    THANKS,
    FAREWELL,
    ACKNOWLEDGED,
    DECLINED,
    MENU_INTRO,
    MENU_CLOSING,
    MENU_EMPTY,
    DISH_INTRO,
    DISH_CLOSING,
    DISH_UNKNOWN,
    HOURS_INTRO,
    LOCATION_INTRO,
    CANNOT_SAY,
    CLARIFY,
    ASK_FOR_FEEDBACK,
    FEEDBACK_LIKED("liked"),
    FEEDBACK_DISLIKED("disliked"),
    FEEDBACK_MIXED("liked", "disliked"),
    FEEDBACK_NEUTRAL,
    ASK_RATING,
    ASK_RATING_AGAIN,
    RATED_HIGH,
    RATED_MIDDLE,
    RATED_MIDDLE_KNOWN,
    RATED_LOW,
    REASON_HEARD,
    HANDOVER_ASKED_FOR_HUMAN,
    HANDOVER_LOW_CONFIDENCE_TWICE,
    HANDOVER_COMPLAINT,
    HANDOVER_ALLERGY,
    HANDOVER_PAYMENT,
    HANDOVER_ANGRY_TWICE,
    HANDOVER_UNREADABLE_MEDIA,
    HANDOVER_ORDER_BY_HAND;

    private final Set<String> names;

    Line(String... names) {
        this.names = Set.of(names);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<String> names() {
        return names;
    }
}

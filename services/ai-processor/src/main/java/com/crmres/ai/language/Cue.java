package com.crmres.ai.language;

import java.util.Locale;

/** What a word or phrase can be a sign of; each has its list among the resources. */
public enum Cue {
    SALAM,
    HELLO,
    WELLBEING,
    AFIYA,
    WISHES,
    THANKS,
    FAREWELL,
    CONFIRM,
    DECLINE,
    MENU,
    PRICE,
    HAVE,
    QUESTION,
    WANT,
    ORDER,
    QUANTITY,
    DISH,
    CANCEL,
    CHANGE,
    WHERE_IS_ORDER,
    NOT_ARRIVED,
    WRONG_ORDER,
    ARRIVED,
    LATE,
    COMPLAIN,
    HUMAN,
    PERSON,
    SPEAK,
    ALLERGY,
    MEDICAL,
    MONEY,
    MONEY_TROUBLE,
    PAYMENT_TROUBLE,
    ANGER,
    POSITIVE,
    POSITIVE_OF_SOMETHING,
    NEGATIVE,
    NEGATION,
    CONTRAST,
    ASPECT,
    VISIT,
    RATING,
    REMARK,
    NUMBER,
    HOURS,
    LOCATION,
    TOPIC,
    SEASON,
    ARABIZI,
    EMOJI_POSITIVE,
    EMOJI_NEGATIVE,
    EMOJI_THANKS,
    PLAIN;

    String file() {
        return "/lexicon/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }
}

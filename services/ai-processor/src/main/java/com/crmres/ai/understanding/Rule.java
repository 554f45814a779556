package com.crmres.ai.understanding;

import java.math.BigDecimal;
import java.util.function.Predicate;

/**
 * A named ground for an intent.
 *
 * @param strength how often it is right where it applies
 */
record Rule(String name, Intent intent, BigDecimal strength, Predicate<Evidence> applies) {

    static Rule rule(String name, Intent intent, String strength, Predicate<Evidence> applies) {
        return new Rule(name, intent, new BigDecimal(strength), applies);
    }
}

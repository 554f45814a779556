package com.crmres.sandbox.fault;

import org.jspecify.annotations.Nullable;

/** What every fault section checks about itself. */
final class Checks {

    private Checks() {}

    static void probability(String name, @Nullable Double value) {
        require(value == null || (value >= 0 && value <= 1), name + " is a probability, 0 to 1");
    }

    static void notNegative(String name, @Nullable Long value) {
        require(value == null || value >= 0, name + " is not negative");
    }

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}

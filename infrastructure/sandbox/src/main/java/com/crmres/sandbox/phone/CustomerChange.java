package com.crmres.sandbox.phone;

import org.jspecify.annotations.Nullable;

/** What a customer does apart from writing: blocks the restaurant, or moves to a new number. */
record CustomerChange(
        @Nullable Boolean blocked,
        @Nullable String changeNumber,
        @Nullable Boolean stopMarketing) {

    void check() {
        if (stopMarketing != null) {
            throw new IllegalArgumentException("stop_marketing is not played yet");
        }
        if (blocked == null && changeNumber == null) {
            throw new IllegalArgumentException("Say blocked or change_number");
        }
    }
}

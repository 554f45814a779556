package com.crmres.model.restaurant;

import java.time.Instant;

/** A time of being open, up to and without its end. */
record Span(Instant from, Instant until) {

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}

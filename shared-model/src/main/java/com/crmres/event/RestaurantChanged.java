package com.crmres.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What the restaurant is, has or offers was changed: whoever remembers it reads it again.
 *
 * @param aspect what was changed: {@code restaurant}, {@code branch}, {@code menu}, {@code team} or {@code number}
 */
public record RestaurantChanged(String aspect, UUID userId, Instant changedAt) {}

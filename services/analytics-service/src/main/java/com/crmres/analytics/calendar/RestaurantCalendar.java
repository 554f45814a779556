package com.crmres.analytics.calendar;

import com.crmres.kit.time.BusinessClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a restaurant's own day of an instant; asked within a transaction of that restaurant. */
@Component
public class RestaurantCalendar {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Cache<UUID, ZoneId> zones;

    RestaurantCalendar(JdbcClient jdbc, BusinessClock clock, CalendarSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zones = Caffeine.newBuilder()
                .expireAfterWrite(settings.zoneKnownFor())
                .maximumSize(settings.zonesKnown())
                .build();
    }

    public LocalDate today(UUID restaurantId) {
        return dayOf(restaurantId, clock.instant());
    }

    public LocalDate dayOf(UUID restaurantId, Instant at) {
        return LocalDate.ofInstant(at, zones.get(restaurantId, this::zoneOf));
    }

    private ZoneId zoneOf(UUID restaurantId) {
        return ZoneId.of(jdbc.sql("select timezone from restaurants where id = ?")
                .param(restaurantId)
                .query(String.class)
                .single());
    }
}

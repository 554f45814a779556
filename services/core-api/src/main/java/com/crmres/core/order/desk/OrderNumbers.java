package com.crmres.core.order.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each order its number of the day; whoever is later waits, so that none is given twice or left out. */
@Component
class OrderNumbers {

    private final JdbcClient jdbc;

    OrderNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Number next(UUID restaurantId, Instant now) {
        return jdbc.sql("""
                insert into order_numbers as n (restaurant_id, day, last_number)
                select r.id, (cast(:now as timestamptz) at time zone r.timezone)::date, 1 from restaurants r where r.id = :restaurant
                on conflict (restaurant_id, day) do update set last_number = n.last_number + 1
                returning n.day, n.last_number""")
                .param("now", Timestamp.from(now))
                .param("restaurant", restaurantId)
                .query((row, number) -> new Number(row.getObject("day", LocalDate.class), row.getInt("last_number")))
                .single();
    }

    /** A number and the day of the restaurant's own calendar that it belongs to. */
    record Number(LocalDate day, int number) {}
}

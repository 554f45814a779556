package com.crmres.core.whatsapp.cost;

import com.crmres.kit.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts priced messages by days of the restaurant's own calendar, and keeps what it says that they cost. */
@Repository
class CostQueries {

    /** Meta charges for what arrives. */
    private static final String COUNTED = """
            select (p.priced_at at time zone r.timezone)::date as day, p.category, p.type, p.market, p.whatsapp_number_id,
              count(*) filter (where m.delivered_at is not null or m.read_at is not null) as delivered,
              count(*) as priced
            from message_prices p
            join restaurants r on r.id = p.restaurant_id
            join messages m on m.id = p.message_id
            where p.restaurant_id = :restaurant
              and p.priced_at >= (cast(:from as date)::timestamp at time zone r.timezone)
              and p.priced_at < ((cast(:to as date) + 1)::timestamp at time zone r.timezone)
            group by 1, 2, 3, 4, 5
            order by 1, 2, 3, 4, 5
            """;

    private final JdbcClient jdbc;

    CostQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Counted> between(Caller caller, LocalDate from, LocalDate to) {
        return jdbc.sql(COUNTED)
                .param("restaurant", caller.restaurantId())
                .param("from", from)
                .param("to", to)
                .query(CostQueries::counted)
                .list();
    }

    LocalDate today(Caller caller, Instant now) {
        return jdbc.sql("select (cast(? as timestamptz) at time zone timezone)::date from restaurants where id = ?")
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), caller.restaurantId())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .single();
    }

    /** The restaurant's own rates. */
    List<Rate> rates(Caller caller) {
        return jdbc.sql("""
                select market, category, amount, currency, valid_from from whatsapp_rates where restaurant_id = ?
                order by market, category, valid_from
                """)
                .param(caller.restaurantId())
                .query((row, number) -> new Rate(
                        row.getString(1),
                        row.getString(2),
                        row.getBigDecimal(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    void keep(UUID id, Caller caller, Rate rate, Instant at) {
        jdbc.sql("""
                insert into whatsapp_rates
                  (id, restaurant_id, market, category, amount, currency, valid_from, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (restaurant_id, market, category, valid_from) do update set
                  amount = excluded.amount, currency = excluded.currency, set_by = excluded.set_by, set_at = excluded.set_at
                """)
                .params(
                        id,
                        caller.restaurantId(),
                        rate.market(),
                        rate.category(),
                        rate.amount(),
                        rate.currency(),
                        rate.validFrom(),
                        caller.userId(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        return new Counted(
                row.getObject("day", LocalDate.class),
                row.getString("category"),
                row.getString("type"),
                row.getString("market"),
                row.getObject("whatsapp_number_id", UUID.class),
                row.getLong("priced"),
                row.getLong("delivered"));
    }

    /** Messages of one day that cost the same. */
    record Counted(
            LocalDate day, String category, String type, String market, UUID numberId, long priced, long delivered) {

        private static final String CHARGED = "regular";

        /** What Meta charges for. */
        long charged() {
            return type.equals(CHARGED) ? delivered : 0;
        }
    }
}

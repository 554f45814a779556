package com.crmres.whatsapp.status;

import com.crmres.kit.id.Ids;
import com.crmres.model.conversation.DeliveryState;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.price.Price;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Statuses of messages whose own answer from Meta is not stored yet, or that are not ours at all. */
@Component
class EarlyStatuses {

    private final JdbcTemplate jdbc;
    private final Ids ids;

    EarlyStatuses(JdbcTemplate jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * Lets one transaction at a time deal with these ids of Meta's, so that a status cannot slip between the look for its
     * message and the message's look for it. Taken before any row is locked.
     */
    void hold(UUID numberId, Stream<String> wamids) {
        Long[] keys =
                wamids.map(wamid -> lockOf(numberId, wamid)).distinct().sorted().toArray(Long[]::new);
        jdbc.query(
                "select pg_advisory_xact_lock(key) from unnest(?) with ordinality as k (key, place) order by place",
                row -> {},
                (Object) keys);
    }

    private static Long lockOf(UUID numberId, String wamid) {
        return UUID.nameUUIDFromBytes((numberId + "/" + wamid).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }

    /** Keeps them until their messages are known, and returns those that were new. */
    Set<Statuses.Told> keep(Line line, List<Statuses.Told> all) {
        int[] counts =
                jdbc.batchUpdate("""
                insert into message_statuses
                  (id, restaurant_id, whatsapp_number_id, wamid, status, status_at, failure_code, failure_title, received_at,
                   price_category, price_type, billable, market)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (whatsapp_number_id, wamid, status) do nothing
                """, all.stream().map(told -> row(line, told)).toList());
        return IntStream.range(0, counts.length)
                .filter(place -> counts[place] == 1)
                .mapToObj(all::get)
                .collect(Collectors.toSet());
    }

    private @Nullable Object[] row(Line line, Statuses.Told told) {
        StatusUpdate update = told.update();
        StatusUpdate.Failure failure = update.failure();
        Price price = update.price();
        return new @Nullable Object[] {
            ids.next(),
            line.restaurantId(),
            line.numberId(),
            update.wamid(),
            update.state().code(),
            Timestamp.from(update.at()),
            failure == null ? null : failure.code(),
            failure == null ? null : failure.title(),
            Timestamp.from(told.entry().receivedAt()),
            price == null ? null : price.category(),
            price == null ? null : price.type(),
            price == null ? null : price.billable(),
            price == null ? null : price.market()
        };
    }

    /** Takes out what came for this id, lowest first. */
    List<StatusUpdate> take(UUID numberId, String wamid) {
        return jdbc.query("""
                delete from message_statuses where whatsapp_number_id = ? and wamid = ?
                returning wamid, status, status_at, failure_code, failure_title, price_category, price_type, billable, market
                """, EarlyStatuses::update, numberId, wamid).stream()
                .sorted(Comparator.comparing(StatusUpdate::state))
                .toList();
    }

    private static StatusUpdate update(ResultSet row, int index) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        return new StatusUpdate(
                row.getString("wamid"),
                state,
                row.getTimestamp("status_at").toInstant(),
                null,
                state == DeliveryState.FAILED
                        ? new StatusUpdate.Failure(row.getInt("failure_code"), row.getString("failure_title"))
                        : null,
                price(row));
    }

    private static @Nullable Price price(ResultSet row) throws SQLException {
        String category = row.getString("price_category");
        return category == null
                ? null
                : new Price(
                        category,
                        row.getString("price_type"),
                        row.getObject("billable", Boolean.class),
                        row.getString("market"));
    }

    void forget(UUID statusId) {
        jdbc.update("delete from message_statuses where id = ?", statusId);
    }
}

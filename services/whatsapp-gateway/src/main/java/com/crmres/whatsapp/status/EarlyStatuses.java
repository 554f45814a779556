package com.crmres.whatsapp.status;

import com.crmres.kit.id.Ids;
import com.crmres.model.conversation.DeliveryState;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.price.Price;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statuses of messages whose own answer from Meta is not stored yet, or that are not ours at all. */
@Component
class EarlyStatuses {

    private final JdbcClient jdbc;
    private final Ids ids;

    EarlyStatuses(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * Lets one transaction at a time deal with this id of Meta's, so that a status cannot slip between the look for its
     * message and the message's look for it. Taken before any row is locked.
     */
    void hold(UUID numberId, String wamid) {
        UUID key = UUID.nameUUIDFromBytes((numberId + "/" + wamid).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(key.getMostSignificantBits())
                .query((row, index) -> index)
                .list();
    }

    /** Keeps it until its message is known, and says whether it was new. */
    boolean keep(Line line, StatusUpdate update, Instant receivedAt) {
        StatusUpdate.Failure failure = update.failure();
        Price price = update.price();
        return jdbc.sql("""
                insert into message_statuses
                  (id, restaurant_id, whatsapp_number_id, wamid, status, status_at, failure_code, failure_title, received_at,
                   price_category, price_type, billable, market)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (whatsapp_number_id, wamid, status) do nothing
                """)
                        .param(ids.next())
                        .param(line.restaurantId())
                        .param(line.numberId())
                        .param(update.wamid())
                        .param(update.state().code())
                        .param(Timestamp.from(update.at()))
                        .param(failure == null ? null : failure.code())
                        .param(failure == null ? null : failure.title())
                        .param(Timestamp.from(receivedAt))
                        .param(price == null ? null : price.category())
                        .param(price == null ? null : price.type())
                        .param(price == null ? null : price.billable())
                        .param(price == null ? null : price.market())
                        .update()
                == 1;
    }

    /** Takes out what came for this id, lowest first. */
    List<StatusUpdate> take(UUID numberId, String wamid) {
        return jdbc.sql("""
                delete from message_statuses where whatsapp_number_id = ? and wamid = ?
                returning wamid, status, status_at, failure_code, failure_title, price_category, price_type, billable, market
                """).params(numberId, wamid).query(EarlyStatuses::update).list().stream()
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
        jdbc.sql("delete from message_statuses where id = ?").param(statusId).update();
    }
}

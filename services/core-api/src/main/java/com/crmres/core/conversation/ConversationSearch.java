package com.crmres.core.conversation;

import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds which conversations a list shows, and how many there are. */
@Repository
class ConversationSearch {

    private final JdbcClient jdbc;

    ConversationSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than asked for when there is a next page. */
    List<UUID> page(Caller caller, ConversationFilter filter) {
        Conditions conditions = Conditions.of(caller, filter);
        if (filter.cursor() != null) {
            if (!filter.order().made(filter.cursor())) {
                throw new InvalidRequest(Map.of("fields", Map.of("cursor", "invalid")));
            }
            conditions.behind(filter.cursor());
        }
        return jdbc.sql("select c.id" + Conditions.FROM + conditions.text() + order(filter)
                        + " limit :size offset :start")
                .params(conditions.values())
                .param("size", filter.size() + 1)
                .param("start", filter.start())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private static String order(ConversationFilter filter) {
        return filter.order() == Sort.WAITING
                ? " order by c.waiting_since, c.id"
                : " order by c.last_message_at desc, c.id desc";
    }

    long count(Caller caller, ConversationFilter filter) {
        Conditions conditions = Conditions.of(caller, filter);
        return jdbc.sql("select count(*)" + Conditions.FROM + conditions.text())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    CountsResponse counts(Caller caller) {
        Conditions conditions = Conditions.of(caller);
        return jdbc.sql("select count(*) as open, count(c.waiting_since) as waiting,"
                        + " count(*) filter (where c.assigned_to = :user) as mine,"
                        + " count(*) filter (where " + Conditions.UNREAD + ") as unread"
                        + Conditions.FROM + Conditions.OPEN + " and " + conditions.text())
                .params(conditions.values())
                .query((row, number) -> new CountsResponse(
                        row.getLong("open"), row.getLong("waiting"), row.getLong("mine"), row.getLong("unread")))
                .single();
    }
}

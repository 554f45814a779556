package com.crmres.core.conversation;

import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds which conversations a list shows, and how many are open. */
@Repository
class ConversationSearch {

    private final JdbcClient jdbc;
    private final WordSearch words;

    ConversationSearch(JdbcClient jdbc, WordSearch words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** One more than asked for when there is a next page. */
    List<UUID> page(Caller caller, ConversationFilter filter) {
        if (filter.cursor() != null && !filter.order().made(filter.cursor())) {
            throw new InvalidRequest(Map.of("fields", Map.of("cursor", "invalid")));
        }
        return filter.q() == null || filter.q().isBlank()
                ? listed(caller, filter)
                : words.page(caller, filter, filter.q());
    }

    private List<UUID> listed(Caller caller, ConversationFilter filter) {
        Conditions conditions = Conditions.of(caller, filter).behind(filter.cursor());
        return jdbc.sql("select c.id" + conditions.text() + filter.order().order() + " limit :size offset :start")
                .params(conditions.values())
                .param("size", filter.size() + 1)
                .param("start", filter.start())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    CountsResponse counts(Caller caller) {
        Conditions conditions = Conditions.of(caller).read(caller);
        return jdbc.sql("select count(*) as open, count(c.waiting_since) as waiting,"
                        + " count(*) filter (where c.assigned_to = :user) as mine,"
                        + " count(*) filter (where " + Conditions.UNREAD + ") as unread"
                        + conditions.text() + " and " + Conditions.OPEN)
                .params(conditions.values())
                .query((row, number) -> new CountsResponse(
                        row.getLong("open"), row.getLong("waiting"), row.getLong("mine"), row.getLong("unread")))
                .single();
    }
}

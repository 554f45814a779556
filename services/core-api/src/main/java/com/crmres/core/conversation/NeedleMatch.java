package com.crmres.core.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a conversation has what is searched for, as SQL about c: it is asked of one conversation after the other. */
final class NeedleMatch {

    // sums and no "exists": that might be answered by reading all of the table beforehand
    private static final String NAMED = "coalesce((select u.search_text like cast(:name%1$d as text)"
            + " from customers u where u.restaurant_id = :restaurant and u.id = c.customer_id), false)";
    private static final String IDENTIFIED =
            " or coalesce((select bool_or(i.value ilike cast(:identity%1$d as text)) from customer_identities i"
                    + " where i.restaurant_id = :restaurant and i.customer_id = c.customer_id"
                    + " and i.kind in ('phone', 'username')), false)";
    private static final String SAID = " or coalesce((select bool_or(m.search_text like cast(:words%1$d as text))"
            + " from messages m where m.conversation_id = c.id), false)";

    private NeedleMatch() {}

    /** Of the needle at that place in the list. */
    static String sql(List<SearchNeedle> needles, int place) {
        SearchNeedle needle = needles.get(place);
        String match = NAMED + (needle.identity() == null ? "" : IDENTIFIED) + (needle.words() == null ? "" : SAID);
        return "(" + match.formatted(place) + ")";
    }

    static Map<String, @Nullable Object> values(List<SearchNeedle> needles) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < needles.size(); i++) {
            values.put("words" + i, needles.get(i).words());
            values.put("name" + i, needles.get(i).name());
            values.put("identity" + i, needles.get(i).identity());
        }
        return values;
    }
}

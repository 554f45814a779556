package com.crmres.core.conversation;

import com.crmres.core.paging.PageCursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is said rarely by the index of words, and looks for the other words only there. */
@Repository
class IndexedWords {

    private static final String OF_THE_RAREST = " and c.id in (select conversation_id from lookup.conversations_with("
            + "cast(:words0 as text), cast(:name0 as text), cast(:identity0 as text),"
            + " cast(:since as timestamptz), cast(:until as timestamptz)))";
    // what began before a span may have said it before; most are over within a day, the others have an index
    private static final String BEGUN_BEFORE = " and c.started_at < :since and ";
    private static final String SHORT = " and c.last_message_at < cast(:since as timestamptz) + interval '24 hours'";
    private static final String LONG = " and c.last_message_at - c.started_at > interval '24 hours'";

    private final JdbcClient jdbc;

    IndexedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first in the order of the list, by the needle that is known to be the rarest. */
    List<UUID> find(Conditions conditions, Sort sort, List<SearchNeedle> rarestFirst, int most) {
        Map<String, @Nullable Object> always = new HashMap<>();
        always.put("since", null);
        always.put("until", null);
        return found(rows(conditions, sort) + OF_THE_RAREST, conditions, sort, rarestFirst, most, always);
    }

    /** The same of conversations whose last message is at or after an instant, the latest of them being known. */
    List<UUID> findSince(
            Instant since, PageCursor latest, Conditions conditions, List<SearchNeedle> rarestFirst, int most) {
        String recent = rows(conditions, Sort.RECENT) + " and c.last_message_at >= :since";
        String before = recent + BEGUN_BEFORE + NeedleMatch.sql(rarestFirst, 0);
        return found(
                String.join(" union ", recent + OF_THE_RAREST, before + SHORT, before + LONG),
                conditions,
                Sort.RECENT,
                rarestFirst,
                most,
                Map.of("since", Timestamp.from(since), "until", Timestamp.from(latest.at())));
    }

    private static String rows(Conditions conditions, Sort sort) {
        return "select c.id, c.customer_id, " + sort.column() + conditions.text();
    }

    private List<UUID> found(
            String rows,
            Conditions conditions,
            Sort sort,
            List<SearchNeedle> needles,
            int most,
            Map<String, @Nullable Object> span) {
        String others = IntStream.range(1, needles.size())
                .mapToObj(i -> " and " + NeedleMatch.sql(needles, i))
                .collect(Collectors.joining());
        // sorted within, so that the other words are looked for until the page is full
        return jdbc.sql("select c.id from (select * from (" + rows + ") c" + sort.order() + " offset 0) c where true"
                        + others + sort.order() + " limit :most")
                .params(conditions.values())
                .params(NeedleMatch.values(needles))
                .params(span)
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}

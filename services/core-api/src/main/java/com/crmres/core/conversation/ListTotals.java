package com.crmres.core.conversation;

import com.crmres.kit.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many conversations a list has: counted each time up to ten thousand, beyond that once a minute. */
@Repository
class ListTotals {

    static final int COUNTED_EACH_TIME = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<Question, Answer> large = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    ListTotals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is counted: whoever sees the same by the same filters has the same total. */
    private record Question(String text, Map<String, @Nullable Object> values) {}

    private record Answer(long total, Instant until) {}

    long of(Caller caller, ConversationFilter filter) {
        Conditions conditions = Conditions.of(caller, filter);
        Question question = new Question(conditions.text(), new HashMap<>(conditions.values()));
        Answer known = large.get(question);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.total();
        }
        long counted = count(conditions, "limit " + (COUNTED_EACH_TIME + 1));
        return counted <= COUNTED_EACH_TIME ? counted : counted(question, conditions);
    }

    private long counted(Question question, Conditions conditions) {
        Instant now = clock.instant();
        long total = count(conditions, "");
        large.values().removeIf(old -> old.until().isBefore(now));
        large.put(question, new Answer(total, now.plus(KEPT)));
        return total;
    }

    private long count(Conditions conditions, String limit) {
        return jdbc.sql("select count(*) from (select" + conditions.text() + " " + limit + ") c")
                .params(conditions.values())
                .query(Long.class)
                .single();
    }
}

package com.crmres.core.feedback;

import com.crmres.core.feedback.FeedbackSummary.Open;
import com.crmres.kit.security.Caller;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds feedback up over days of the restaurant's own calendar. */
@Repository
class FeedbackSums {

    private static final int BEST = 5;

    private static final String SUM = """
            select count(*) as count, avg(f.rating) as average,
              count(*) filter (where f.rating = 1) as stars_1, count(*) filter (where f.rating = 2) as stars_2,
              count(*) filter (where f.rating = 3) as stars_3, count(*) filter (where f.rating = 4) as stars_4,
              count(*) filter (where f.rating = 5) as stars_5,
              count(*) filter (where f.sentiment = 'positive') as positive,
              count(*) filter (where f.sentiment = 'neutral') as neutral,
              count(*) filter (where f.sentiment = 'negative') as negative,
              count(*) filter (where f.sentiment = 'mixed') as mixed,
              count(*) filter (where f.requires_followup and f.followup_done_at is null) as open,
              count(*) filter (where f.followup_done_at is not null) as done
            from feedback f
            where f.restaurant_id = :restaurant and f.created_at >= :since and f.created_at < :until
            """;

    private final JdbcClient jdbc;

    FeedbackSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FeedbackSummary between(Caller caller, LocalDate from, LocalDate to, ZoneId zone) {
        Map<String, Object> values = new HashMap<>();
        String scope = caller.seesAllBranches() ? "" : " and (f.branch_id is null or f.branch_id in (:branches))";
        if (!caller.seesAllBranches()) {
            values.put("branches", caller.branchIds());
        }
        return jdbc.sql(SUM + scope)
                .params(values)
                .param("restaurant", caller.restaurantId())
                .param("since", Timestamp.from(from.atStartOfDay(zone).toInstant()))
                .param("until", Timestamp.from(to.plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, number) -> summary(row, from, to))
                .single();
    }

    private static FeedbackSummary summary(ResultSet row, LocalDate from, LocalDate to) throws SQLException {
        Map<Integer, Long> ratings = new TreeMap<>();
        for (int stars : IntStream.rangeClosed(1, BEST).toArray()) {
            ratings.put(stars, row.getLong("stars_" + stars));
        }
        Map<String, Long> sentiments = new TreeMap<>();
        for (String feeling : List.of("positive", "neutral", "negative", "mixed")) {
            sentiments.put(feeling, row.getLong(feeling));
        }
        return new FeedbackSummary(
                from,
                to,
                row.getLong("count"),
                rounded(row.getBigDecimal("average")),
                ratings,
                sentiments,
                new Open(row.getLong("open"), row.getLong("done")));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal average) {
        return average == null ? null : average.setScale(1, RoundingMode.HALF_UP);
    }
}

package com.crmres.core.conversation;

import com.crmres.core.paging.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for words in conversation after conversation of a list, so far and no farther. */
@Repository
class LatestWords {

    private static final int CONVERSATIONS = 400;
    private static final int MESSAGES = 5_000;

    private final JdbcClient jdbc;

    LatestWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Looked look(Conditions conditions, Sort sort, List<SearchNeedle> needles) {
        String matches = IntStream.range(0, needles.size())
                .mapToObj(i -> NeedleMatch.sql(needles, i) + " as found" + i)
                .collect(Collectors.joining(", "));
        List<Row> rows = jdbc.sql(sql(conditions, sort, matches))
                .params(conditions.values())
                .params(NeedleMatch.values(needles))
                .param("conversations", CONVERSATIONS)
                .param("messages", MESSAGES)
                .query((row, number) -> Row.of(row, needles.size()))
                .list();
        boolean isAll = rows.isEmpty() || rows.size() == rows.getFirst().among() && rows.size() < CONVERSATIONS;
        return new Looked(sort, rows, isAll);
    }

    private static String sql(Conditions conditions, Sort sort, String matches) {
        return "select c.id, c.place, c.among, " + matches
                + " from (select l.*, count(*) over () as among,"
                + " sum(l.last_seq) over (order by l.number) - l.last_seq as before"
                + " from (select c.id, c.customer_id, c.last_seq, " + sort.column() + " as place,"
                + " row_number() over (" + sort.order() + ") as number" + conditions.text() + sort.order()
                + " limit :conversations) l) c where c.before < :messages order by c.number";
    }

    /** A conversation, and which of the needles are in it. */
    record Row(UUID id, Instant place, int among, List<Boolean> found) {

        private static Row of(ResultSet row, int needles) throws SQLException {
            Boolean[] found = new Boolean[needles];
            for (int i = 0; i < needles; i++) {
                found[i] = row.getBoolean("found" + i);
            }
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getTimestamp("place").toInstant(),
                    row.getInt("among"),
                    List.of(found));
        }
    }

    /**
     * The conversations looked into.
     *
     * @param isAll whether there are none behind them
     */
    record Looked(Sort sort, List<Row> rows, boolean isAll) {

        List<UUID> found() {
            return rows.stream()
                    .filter(row -> !row.found().contains(false))
                    .map(Row::id)
                    .toList();
        }

        PageCursor last() {
            return sort.place(rows.getLast().place(), rows.getLast().id());
        }

        List<SearchNeedle> rarestFirst(List<SearchNeedle> needles) {
            return IntStream.range(0, needles.size())
                    .boxed()
                    .sorted(Comparator.comparingLong(this::times))
                    .map(needles::get)
                    .toList();
        }

        private long times(int needle) {
            return rows.stream().filter(row -> row.found().get(needle)).count();
        }
    }
}

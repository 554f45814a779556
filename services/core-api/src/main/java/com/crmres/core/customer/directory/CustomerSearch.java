package com.crmres.core.customer.directory;

import com.crmres.core.customer.directory.TagList.Tagged;
import com.crmres.kit.security.Caller;
import com.crmres.model.customer.LanguagePreference;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds customers; each condition leaves a trace only where it is asked for, so that each request has its index. */
@Repository
class CustomerSearch {

    private static final String NEWEST = """
            (select i.value from customer_identities i
             where i.restaurant_id = u.restaurant_id and i.customer_id = u.id and i.kind = '%s' and i.given_up_at is null
             order by i.created_at desc, i.id desc limit 1)""";
    private static final String CARDS = "select u.id, u.name, u.language_preference, u.tags, u.lifetime_value,"
            + " u.last_interaction, u.created_at, %s::text as sort_key, " + NEWEST.formatted("phone") + " as phone, "
            + NEWEST.formatted("username") + " as username from ";
    private static final String GUESTS =
            "customers u where u.restaurant_id = :restaurant" + " and u.erased_at is null and u.merged_into is null";
    // the first so many are looked through before the indexes of words and tags are asked, which know no order
    private static final int FIRST = 1_500;
    private static final String TAGS = """
            select tag, count(*) as customers
            from customers u cross join unnest(u.tags) as tag
            where u.restaurant_id = ? and u.erased_at is null and u.merged_into is null and u.tags <> '{}'
            group by tag order by customers desc, tag limit 500""";

    private final JdbcClient jdbc;

    CustomerSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than asked for when there is a next page. */
    List<Found> page(Caller caller, CustomerFilter filter) {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("restaurant", caller.restaurantId()));
        String scope = scope(caller, values);
        String all = GUESTS + conditions(filter, values);
        CustomerWords words = CustomerWords.of(filter, values);
        if (!words.areAsked()) {
            return found(all + scope, filter, values);
        }
        String order = filter.order().order();
        List<Found> first = found(
                "(select u.* from " + all + order + " limit " + FIRST + ") u where true" + words.each() + scope,
                filter,
                values);
        if (first.size() > filter.size()) {
            return first;
        }
        // sorted within, so that only those on the page are asked where they have been
        return found(
                "(select u.* from " + all + words.indexed() + order + " offset 0) u where true" + scope,
                filter,
                values);
    }

    private List<Found> found(String from, CustomerFilter filter, Map<String, @Nullable Object> values) {
        return jdbc.sql(CARDS.formatted(filter.order().key()) + from
                        + filter.order().order() + " limit :size")
                .params(values)
                .param("size", filter.size() + 1)
                .query((row, number) -> found(row))
                .list();
    }

    /** Who has only ever been to other branches is nobody of the caller's. */
    private static String scope(Caller caller, Map<String, @Nullable Object> values) {
        if (caller.seesAllBranches()) {
            return "";
        }
        values.put("branches", caller.branchIds());
        // a sum and no "exists": that might be answered by reading all conversations beforehand
        return " and coalesce((select bool_or(c.branch_id is null or c.branch_id in (:branches)) from conversations c"
                + " where c.restaurant_id = u.restaurant_id and c.customer_id = u.id), true)";
    }

    private static String conditions(CustomerFilter filter, Map<String, @Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        if (filter.language() != null) {
            values.put("language", filter.language().code());
            text.append(" and u.language_preference = :language");
        }
        return text.append(places(filter, values)).toString();
    }

    private static String places(CustomerFilter filter, Map<String, @Nullable Object> values) {
        String text = "";
        if (filter.branchId() != null) {
            values.put("branch", filter.branchId());
            text += " and exists (select from conversations c where c.restaurant_id = u.restaurant_id"
                    + " and c.customer_id = u.id and c.branch_id = :branch)";
        }
        if (filter.cursor() != null) {
            values.put("key", filter.cursor().key());
            values.put("id", filter.cursor().id());
            text += " and " + filter.order().behind();
        }
        return text;
    }

    List<Tagged> tags(UUID restaurantId) {
        return jdbc.sql(TAGS)
                .param(restaurantId)
                .query((row, number) -> new Tagged(row.getString("tag"), row.getLong("customers")))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        Timestamp last = row.getTimestamp("last_interaction");
        return new Found(
                new CustomerCard(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("username"),
                        language(row.getString("language_preference")),
                        words(row.getArray("tags")),
                        row.getBigDecimal("lifetime_value"),
                        last == null ? null : last.toInstant(),
                        row.getTimestamp("created_at").toInstant()),
                row.getString("sort_key"));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static LanguagePreference language(String code) {
        return Arrays.stream(LanguagePreference.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A card with what it is sorted by, as the database writes it. */
    record Found(CustomerCard card, String key) {

        CustomerCursor cursor(CustomerSort sort) {
            return new CustomerCursor(sort, sort == CustomerSort.RECENT ? iso(key) : key, card.id());
        }

        // 2026-11-22 09:00:00.5+00
        private static String iso(String timestamp) {
            return timestamp.replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00");
        }
    }
}

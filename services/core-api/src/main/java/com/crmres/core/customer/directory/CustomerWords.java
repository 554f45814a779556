package com.crmres.core.customer.directory;

import com.crmres.core.conversation.SearchNeedle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words and the tag that are asked for, as SQL about u.
 *
 * @param areAsked whether there are any
 * @param each asked of one customer after the other
 * @param indexed looked up among all customers
 */
record CustomerWords(boolean areAsked, String each, String indexed) {

    private static final String NAMED = "coalesce(u.search_text like cast(:name%1$d as text), false)"
            + " or coalesce(u.tag_text like cast(:name%1$d as text), false)";
    private static final String IDENTIFIED =
            " or coalesce((select bool_or(i.value ilike cast(:identity%1$d as text)) from customer_identities i"
                    + " where i.restaurant_id = :restaurant and i.customer_id = u.id"
                    + " and i.kind in ('phone', 'username')), false)";
    private static final String INDEXED = " and u.id in (select customer_id from lookup.customers_with("
            + "cast(:name%1$d as text), cast(:identity%1$d as text), cast(:name%1$d as text)))";

    /** All of the words have to be there; a question in which nothing is asked has no answer. */
    static CustomerWords of(CustomerFilter filter, Map<String, @Nullable Object> values) {
        StringBuilder each = new StringBuilder();
        StringBuilder indexed = new StringBuilder();
        if (filter.q() != null && !filter.q().isBlank()) {
            List<SearchNeedle> needles = SearchNeedle.all(filter.q());
            for (int i = 0; i < needles.size(); i++) {
                values.put("name" + i, needles.get(i).name());
                values.put("identity" + i, needles.get(i).identity());
                each.append(each(needles.get(i)).formatted(i));
                indexed.append(INDEXED.formatted(i));
            }
            each.append(needles.isEmpty() ? " and false" : "");
            indexed.append(needles.isEmpty() ? " and false" : "");
        }
        if (filter.tag() != null) {
            values.put("tag", filter.tag());
            each.append(" and u.tags @> array[cast(:tag as text)]");
            indexed.append(" and u.id in (select customer_id from lookup.customers_tagged(:tag))");
        }
        return new CustomerWords(!each.isEmpty(), each.toString(), indexed.toString());
    }

    private static String each(SearchNeedle needle) {
        return " and (" + NAMED + (needle.identity() == null ? "" : IDENTIFIED) + ")";
    }
}

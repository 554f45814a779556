package com.crmres.core.conversation;

import com.crmres.core.paging.PageCursor;
import com.crmres.kit.security.Caller;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions that hold for one request, in SQL: absent filters leave no trace that could cost an index. */
final class Conditions {

    static final String OPEN = "c.status in ('active', 'escalated')";
    static final String UNREAD = "c.last_customer_seq > coalesce(r.last_read_seq, 0)";

    private static final String READS =
            " left join conversation_reads r on r.conversation_id = c.id and r.user_id = :user";

    private final StringBuilder text = new StringBuilder("c.restaurant_id = :restaurant");
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private String reads = "";

    /** What the caller may see at all. */
    static Conditions of(Caller caller) {
        Conditions conditions = new Conditions();
        conditions.values.put("restaurant", caller.restaurantId());
        if (!caller.seesAllBranches()) {
            conditions.where("(c.branch_id is null or c.branch_id in (:branches))", "branches", caller.branchIds());
        }
        return conditions;
    }

    static Conditions of(Caller caller, ConversationFilter filter) {
        Conditions conditions = of(caller);
        conditions.equal(
                "c.status",
                "status",
                filter.status() == null ? null : filter.status().code());
        conditions.equal("c.branch_id", "branch", filter.branchId());
        conditions.equal(
                "c.handled_by",
                "handler",
                filter.handledBy() == null ? null : filter.handledBy().code());
        conditions.equal("c.assigned_to", "assignee", assignee(caller, filter.assignedTo()));
        conditions.labelled(filter.labelId());
        if (filter.onlyUnread()) {
            conditions.unread(caller, filter);
        }
        if (filter.onlyWaiting()) {
            conditions.where("c.waiting_since is not null");
        }
        return conditions;
    }

    private static @Nullable UUID assignee(Caller caller, @Nullable Assignee assignee) {
        return assignee == null ? null : assignee.of(caller);
    }

    private void labelled(@Nullable UUID labelId) {
        if (labelId != null) {
            where(
                    "exists (select from conversation_labels l where l.restaurant_id = c.restaurant_id"
                            + " and l.conversation_id = c.id and l.label_id = :label)",
                    "label",
                    labelId);
        }
    }

    private void unread(Caller caller, ConversationFilter filter) {
        read(caller);
        where(UNREAD);
        if (filter.status() == null) {
            where(OPEN);
        }
    }

    /** With what the caller has read, as r. */
    Conditions read(Caller caller) {
        reads = READS;
        values.put("user", caller.userId());
        return this;
    }

    /** Only what the list shows after that place. */
    Conditions behind(@Nullable PageCursor cursor) {
        if (cursor == null) {
            return this;
        }
        where((Sort.WAITING.made(cursor) ? Sort.WAITING : Sort.RECENT).behind());
        values.put("at", Timestamp.from(cursor.at()));
        values.put("id", cursor.id());
        return this;
    }

    private void equal(String column, String name, @Nullable Object value) {
        if (value != null) {
            where(column + " = :" + name, name, value);
        }
    }

    private void where(String condition, String name, Object value) {
        where(condition);
        values.put(name, value instanceof List<?> list ? List.copyOf(list) : value);
    }

    private void where(String condition) {
        text.append(" and ").append(condition);
    }

    /** From where on. */
    String text() {
        return " from conversations c" + reads + " where " + text;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}

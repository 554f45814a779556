package com.crmres.core.conversation;

import com.crmres.kit.security.Caller;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.customer.Customer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads conversations with as many statements for a hundred of them as for one. */
@Repository
class ConversationQueries {

    static final int MESSAGES = 50;

    private static final String ORDER = " order by c.lastMessageAt desc, c.id desc";

    private final EntityManager entities;

    ConversationQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** One more than the limit when there is a next page. */
    List<Conversation> page(Caller caller, ConversationFilter filter) {
        Conditions conditions = Conditions.of(caller, filter);
        PageCursor cursor = filter.cursor();
        if (cursor != null) {
            conditions.and(
                    "(c.lastMessageAt, c.id) < (:at, :id)", Map.of("at", cursor.lastMessageAt(), "id", cursor.id()));
        }
        return conditions
                .on(entities.createQuery("from Conversation c where " + conditions.text() + ORDER, Conversation.class))
                .setFirstResult(cursor == null ? filter.offset() : 0)
                .setMaxResults(filter.limit() + 1)
                .getResultList();
    }

    long count(Caller caller, ConversationFilter filter) {
        Conditions conditions = Conditions.of(caller, filter);
        return conditions
                .on(entities.createQuery("select count(*) from Conversation c where " + conditions.text(), Long.class))
                .getSingleResult();
    }

    Optional<Conversation> find(Caller caller, UUID id) {
        return Optional.ofNullable(entities.find(Conversation.class, id))
                .filter(conversation -> conversation.restaurantId().equals(caller.restaurantId()))
                .filter(conversation -> caller.sees(conversation.branchId()));
    }

    List<Conversation> conversations(Collection<UUID> ids) {
        return entities.createQuery("from Conversation c where c.id in :ids", Conversation.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<Message> messages(Collection<UUID> ids) {
        return entities.createQuery("from Message m where m.id in :ids", Message.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Map<UUID, Message> lastMessages(List<Conversation> conversations) {
        return entities.createQuery(
                        "select m from Conversation c join Message m on m.conversationId = c.id and m.seq = c.lastSeq"
                                + " where c.id in :ids",
                        Message.class)
                .setParameter(
                        "ids", conversations.stream().map(Conversation::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(Message::conversationId, message -> message));
    }

    Map<UUID, Customer> customers(List<Conversation> conversations) {
        return entities.createQuery("from Customer c where c.id in :ids", Customer.class)
                .setParameter(
                        "ids",
                        conversations.stream()
                                .map(Conversation::customerId)
                                .distinct()
                                .toList())
                .getResultStream()
                .collect(Collectors.toMap(Customer::id, customer -> customer));
    }

    /** The newest first; one more than shown when there are older ones. */
    List<Message> messages(UUID conversationId, @Nullable Long before) {
        return entities.createQuery(
                        "from Message m where m.conversationId = :conversation and m.seq < :before order by m.seq desc",
                        Message.class)
                .setParameter("conversation", conversationId)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(MESSAGES + 1)
                .getResultList();
    }

    /** The conditions that hold for this request: absent filters leave no trace that could cost an index. */
    private static final class Conditions {

        private final StringBuilder text = new StringBuilder("c.restaurantId = :restaurant");
        private final Map<String, Object> values = new HashMap<>();

        static Conditions of(Caller caller, ConversationFilter filter) {
            Conditions conditions = new Conditions();
            conditions.values.put("restaurant", caller.restaurantId());
            if (filter.status() != null) {
                conditions.and("c.status = :status", Map.of("status", filter.status()));
            }
            if (filter.branchId() != null) {
                conditions.and("c.branchId = :branch", Map.of("branch", filter.branchId()));
            }
            if (!caller.seesAllBranches()) {
                conditions.and(
                        "(c.branchId is null or c.branchId in :branches)", Map.of("branches", caller.branchIds()));
            }
            return conditions;
        }

        void and(String condition, Map<String, Object> parameters) {
            text.append(" and ").append(condition);
            values.putAll(parameters);
        }

        String text() {
            return text.toString();
        }

        <T> TypedQuery<T> on(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}

package com.crmres.core.conversation;

import com.crmres.kit.security.Caller;
import com.crmres.model.conversation.Label;
import jakarta.persistence.EntityManager;
import java.util.Collection;
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

    private static final String VIEWS = """
            select new com.crmres.core.conversation.ConversationView(c, u, n, a.name, coalesce(r.lastReadSeq, 0),
              (select count(m) from Message m
               where m.conversationId = c.id and m.seq > coalesce(r.lastReadSeq, 0)
                 and m.sender = com.crmres.model.conversation.Sender.CUSTOMER),
              (select count(o) from ConversationNote o where o.conversationId = c.id))
            from Conversation c
            join Customer u on u.id = c.customerId
            join WhatsAppNumber n on n.id = c.whatsappNumberId
            left join User a on a.id = c.assignedTo
            left join ConversationRead r on r.conversationId = c.id and r.userId = :user
            where c.id in :ids
            """;

    private static final String LABELS = """
            select p.conversationId, l from ConversationLabel p join Label l on l.id = p.labelId
            where p.conversationId in :ids order by l.position, l.id
            """;

    private static final String MESSAGE_VIEWS = """
            select new com.crmres.core.conversation.MessageView(m, w.name)
            from Message m left join User w on w.id = m.sentBy
            """;

    private final EntityManager entities;

    ConversationQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** With what this person has read of them. */
    Map<UUID, ConversationView> views(Collection<UUID> ids, UUID userId) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Label>> labels = labels(ids);
        return entities.createQuery(VIEWS, ConversationView.class)
                .setParameter("ids", ids)
                .setParameter("user", userId)
                .getResultStream()
                .map(view -> view.with(labels.getOrDefault(view.conversation().id(), List.of())))
                .collect(Collectors.toMap(view -> view.conversation().id(), view -> view));
    }

    private Map<UUID, List<Label>> labels(Collection<UUID> ids) {
        return entities.createQuery(LABELS, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Label) row[1], Collectors.toList())));
    }

    Optional<ConversationView> find(Caller caller, UUID id) {
        return Optional.ofNullable(views(List.of(id), caller.userId()).get(id))
                .filter(view -> caller.sees(view.conversation().branchId()));
    }

    Map<UUID, MessageView> lastMessages(Collection<UUID> conversationIds) {
        return entities.createQuery(
                        MESSAGE_VIEWS
                                + " join Conversation c on c.id = m.conversationId and c.lastSeq = m.seq where c.id in :ids",
                        MessageView.class)
                .setParameter("ids", conversationIds)
                .getResultStream()
                .collect(Collectors.toMap(view -> view.message().conversationId(), view -> view));
    }

    /** The newest first; one more than shown when there are older ones. */
    List<MessageView> messages(UUID conversationId, @Nullable Long before) {
        return entities.createQuery(
                        MESSAGE_VIEWS
                                + " where m.conversationId = :conversation and m.seq < :before order by m.seq desc",
                        MessageView.class)
                .setParameter("conversation", conversationId)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(MESSAGES + 1)
                .getResultList();
    }

    List<MessageView> messages(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(MESSAGE_VIEWS + " where m.id in :ids", MessageView.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}

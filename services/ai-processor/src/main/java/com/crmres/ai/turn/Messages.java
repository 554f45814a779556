package com.crmres.ai.turn;

import com.crmres.model.conversation.Message;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Messages of conversations that are being answered. */
interface Messages extends Repository<Message, UUID> {

    Message save(Message message);

    @Query("""
            select new com.crmres.ai.turn.Unanswered(
              m, u.languagePreference, case when r.deletedAt is null then false else true end)
            from Message m
            join Conversation c on c.id = m.conversationId
            join Customer u on u.id = c.customerId
            join Restaurant r on r.id = c.restaurantId
            where m.conversationId = :conversationId and m.needsAnswer and m.turnId is null
            order by coalesce(m.customerTime, m.receivedAt), m.seq
            """)
    List<Unanswered> unanswered(UUID conversationId);

    @Modifying
    @Query("update Message m set m.needsAnswer = false where m.conversationId = :conversationId and m.turnId is null")
    int giveUp(UUID conversationId);

    @Modifying
    @Query("update Message m set m.turnId = :turnId, m.sentiment = :sentiment where m.id in :ids")
    int markAnswered(Collection<UUID> ids, UUID turnId, String sentiment);
}

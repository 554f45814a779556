package com.crmres.ai.turn;

import com.crmres.model.conversation.Conversation;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Conversations, always under their row's lock. */
interface Conversations extends Repository<Conversation, UUID> {

    String OF_AN_OPEN_RESTAURANT =
            "exists (select 1 from Restaurant r where r.id = c.restaurantId and r.deletedAt is null)";

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Conversation c where c.id = :id")
    Optional<Conversation> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Conversation c where c.id = :id and c.turnToken = :token and " + OF_AN_OPEN_RESTAURANT)
    Optional<Conversation> lockInTurn(UUID id, UUID token);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select new com.crmres.ai.turn.WithFeedback(c, f)
            from Conversation c join Feedback f on f.conversationId = c.id
            where c.id = :id and c.turnToken = :token and f.id = :feedbackId and\s""" + OF_AN_OPEN_RESTAURANT)
    Optional<WithFeedback> lockInTurn(UUID id, UUID token, UUID feedbackId);

    @Modifying
    @Query("update Conversation c set c.turnUntil = :until where c.id = :id and c.turnToken = :token")
    int extendLease(UUID id, UUID token, Instant until);
}

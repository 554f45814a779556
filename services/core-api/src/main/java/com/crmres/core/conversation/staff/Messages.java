package com.crmres.core.conversation.staff;

import com.crmres.model.conversation.Message;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Messages of a conversation that is locked. */
interface Messages extends Repository<Message, UUID> {

    Message save(Message message);

    @Query("select m.wamid from Message m where m.id = :id and m.conversationId = :conversationId")
    Optional<String> wamidOf(UUID id, UUID conversationId);

    /** What the AI wrote and nobody has begun to send. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select m from Message m
            where m.conversationId = :conversationId
              and m.sender = com.crmres.model.conversation.Sender.AI
              and m.delivery = com.crmres.model.conversation.DeliveryState.QUEUED
            """)
    List<Message> unsentOfAi(UUID conversationId);

    /** The AI owes no answer any more to what the customer said so far. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Message m set m.needsAnswer = false
            where m.conversationId = :conversationId and m.needsAnswer and m.turnId is null
            """)
    int needNoAnswer(UUID conversationId);
}

package com.crmres.whatsapp.outbound;

import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.conversation.Message;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The messages that the restaurant sends. */
interface OwnMessages extends Repository<Message, UUID> {

    @Query("select m.conversationId from Message m where m.id = :id")
    Optional<UUID> conversationOf(UUID id);

    @Query("select m.whatsappNumberId from Message m where m.id = :id")
    UUID numberOf(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.id = :id")
    Optional<Message> lock(UUID id);

    /** Those of them that nobody else holds at the moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select m from Message m where m.id in :ids")
    List<Message> lockFree(Collection<UUID> ids);

    @Query("""
            select count(m) from Message m
            where m.conversationId = :conversationId and m.seq < :seq and m.delivery in :states and m.receivedAt > :since
            """)
    int countEarlier(UUID conversationId, long seq, Collection<DeliveryState> states, Instant since);

    @Query("""
            select count(m) > 0 from Message m
            where m.whatsappNumberId = :numberId and m.attemptedAt > :after
              and (m.sentAt is not null or m.deliveredAt is not null or m.readAt is not null)
            """)
    boolean hasLaterWithStatus(UUID numberId, Instant after);
}

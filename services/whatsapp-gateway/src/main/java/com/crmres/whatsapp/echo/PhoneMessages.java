package com.crmres.whatsapp.echo;

import com.crmres.model.conversation.ErasedId;
import com.crmres.model.conversation.Message;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The messages of conversations that somebody answers by phone. */
interface PhoneMessages extends Repository<Message, UUID> {

    Message save(Message message);

    boolean existsByWhatsappNumberIdAndWamidIn(UUID whatsappNumberId, Collection<String> wamids);

    /** Whether it was stored before, also when it was erased since. */
    default boolean has(UUID whatsappNumberId, String wamid) {
        return existsByWhatsappNumberIdAndWamidIn(whatsappNumberId, List.of(wamid, ErasedId.of(wamid)));
    }

    @Modifying(flushAutomatically = true)
    @Query("""
            update Message m set m.needsAnswer = false
            where m.conversationId = :conversationId and m.needsAnswer = true and m.turnId is null
            """)
    void needNoAnswer(UUID conversationId);
}

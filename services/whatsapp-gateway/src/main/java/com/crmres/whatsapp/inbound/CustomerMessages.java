package com.crmres.whatsapp.inbound;

import com.crmres.model.conversation.ErasedId;
import com.crmres.model.conversation.Message;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The messages of the restaurant's customers. */
interface CustomerMessages extends Repository<Message, UUID> {

    Message save(Message message);

    boolean existsByWhatsappNumberIdAndWamidIn(UUID whatsappNumberId, Collection<String> wamids);

    /** Whether it was stored before, also when it was erased since. */
    default boolean has(UUID whatsappNumberId, String wamid) {
        return existsByWhatsappNumberIdAndWamidIn(whatsappNumberId, List.of(wamid, ErasedId.of(wamid)));
    }
}

package com.crmres.whatsapp.inbound;

import com.crmres.model.conversation.Message;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The messages of the restaurant's customers. */
interface CustomerMessages extends Repository<Message, UUID> {

    Message save(Message message);

    boolean existsByWhatsappNumberIdAndWamid(UUID whatsappNumberId, String wamid);
}

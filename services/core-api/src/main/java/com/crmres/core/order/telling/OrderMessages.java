package com.crmres.core.order.telling;

import com.crmres.model.conversation.Message;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What is written to customers about their orders. */
interface OrderMessages extends Repository<Message, UUID> {

    void save(Message message);
}

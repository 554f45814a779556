package com.crmres.core.conversation.media;

import com.crmres.model.media.Attachment;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Files of messages. */
interface MessageFiles extends Repository<Attachment, UUID> {

    Optional<Attachment> findByConversationIdAndMessageId(UUID conversationId, UUID messageId);
}

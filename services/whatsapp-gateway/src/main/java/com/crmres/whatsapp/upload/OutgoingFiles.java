package com.crmres.whatsapp.upload;

import com.crmres.model.media.Attachment;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The files of messages of the restaurant at hand. */
interface OutgoingFiles extends Repository<Attachment, UUID> {

    Optional<Attachment> findByMessageId(UUID messageId);
}

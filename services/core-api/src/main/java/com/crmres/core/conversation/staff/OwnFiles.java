package com.crmres.core.conversation.staff;

import com.crmres.model.media.Attachment;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Files of messages that people send. */
interface OwnFiles extends Repository<Attachment, UUID> {

    Attachment save(Attachment file);
}

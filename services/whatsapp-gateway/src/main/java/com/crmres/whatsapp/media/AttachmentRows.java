package com.crmres.whatsapp.media;

import com.crmres.model.media.Attachment;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The files of the restaurant at hand. */
interface AttachmentRows extends Repository<Attachment, UUID> {

    Attachment save(Attachment attachment);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Attachment a where a.id = :id")
    Optional<Attachment> lock(UUID id);
}

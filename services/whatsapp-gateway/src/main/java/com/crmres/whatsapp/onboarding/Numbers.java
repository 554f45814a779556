package com.crmres.whatsapp.onboarding;

import com.crmres.model.restaurant.WhatsAppNumber;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The numbers of the restaurant at hand, as they stand with Meta. */
interface Numbers extends Repository<WhatsAppNumber, UUID> {

    Optional<WhatsAppNumber> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from WhatsAppNumber n where n.id = :id")
    Optional<WhatsAppNumber> lock(UUID id);
}

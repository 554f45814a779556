package com.crmres.core.whatsapp.number;

import com.crmres.model.restaurant.WhatsAppNumber;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The numbers of the restaurant at hand. */
interface WhatsAppNumbers extends Repository<WhatsAppNumber, UUID> {

    WhatsAppNumber saveAndFlush(WhatsAppNumber number);

    void flush();

    @Query("select n from WhatsAppNumber n where n.active = true order by n.createdAt, n.id")
    List<WhatsAppNumber> all();

    @Query("select n from WhatsAppNumber n where n.id = :id and n.active = true")
    Optional<WhatsAppNumber> find(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from WhatsAppNumber n where n.id = :id and n.active = true")
    Optional<WhatsAppNumber> lock(UUID id);

    Optional<WhatsAppNumber> findByPhoneNumberId(String phoneNumberId);

    @Query("select count(n) from WhatsAppNumber n where n.active = true")
    long count();

    boolean existsByWabaIdAndActiveTrue(String wabaId);

    boolean existsByPhoneNumberIdAndActiveTrue(String phoneNumberId);
}

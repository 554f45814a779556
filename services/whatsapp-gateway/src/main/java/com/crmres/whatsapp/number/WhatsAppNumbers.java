package com.crmres.whatsapp.number;

import com.crmres.model.restaurant.WhatsAppNumber;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The numbers of the restaurant at hand. */
interface WhatsAppNumbers extends Repository<WhatsAppNumber, UUID> {

    Optional<WhatsAppNumber> findById(UUID id);
}

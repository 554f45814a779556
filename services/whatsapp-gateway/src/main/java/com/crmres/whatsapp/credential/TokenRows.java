package com.crmres.whatsapp.credential;

import com.crmres.model.number.WhatsAppCredentials;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The sealed tokens of the restaurant at hand. */
interface TokenRows extends Repository<WhatsAppCredentials, UUID> {

    void save(WhatsAppCredentials credentials);

    void delete(WhatsAppCredentials credentials);

    Optional<WhatsAppCredentials> findByRestaurantIdAndWabaId(UUID restaurantId, String wabaId);
}

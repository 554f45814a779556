package com.crmres.whatsapp.optout;

import com.crmres.model.customer.OptOut;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who of the restaurant's customers wants to hear less. */
interface OptOutRows extends Repository<OptOut, UUID> {

    OptOut save(OptOut optOut);

    @Query("select o from OptOut o where o.customerId = :customerId and o.liftedAt is null")
    List<OptOut> inForce(UUID customerId);
}

package com.crmres.core.customer.consent;

import com.crmres.model.customer.Consent;
import com.crmres.model.customer.ConsentKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What customers allowed and forbade. */
interface Consents extends Repository<Consent, UUID> {

    Consent save(Consent consent);

    boolean existsByCustomerIdAndKindAndIsGranted(UUID customerId, ConsentKind kind, boolean isGranted);

    @Query("select c from Consent c where c.customerId = :customerId and c.kind = :kind"
            + " order by c.recordedAt desc, c.id desc limit 1")
    Optional<Consent> newest(UUID customerId, ConsentKind kind);

    /** The newest first. */
    @Query("""
            select new com.crmres.core.customer.consent.ConsentView(c, u.name)
            from Consent c left join User u on u.id = c.recordedBy
            where c.customerId = :customerId
            order by c.recordedAt desc, c.id desc
            """)
    List<ConsentView> history(UUID customerId, Limit limit);
}

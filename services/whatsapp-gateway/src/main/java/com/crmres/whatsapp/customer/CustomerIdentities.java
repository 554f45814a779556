package com.crmres.whatsapp.customer;

import com.crmres.model.customer.CustomerIdentity;
import com.crmres.model.customer.IdentityKind;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The names of the restaurant's customers. */
interface CustomerIdentities extends Repository<CustomerIdentity, UUID> {

    CustomerIdentity save(CustomerIdentity identity);

    @Query("select i from CustomerIdentity i where i.value in :values")
    List<CustomerIdentity> withValueIn(Collection<String> values);

    List<CustomerIdentity> findByCustomerIdAndKind(UUID customerId, IdentityKind kind);

    /** The names that the customer bears now. */
    default List<CustomerIdentity> borneBy(UUID customerId, IdentityKind kind) {
        return findByCustomerIdAndKind(customerId, kind).stream()
                .filter(CustomerIdentity::isBorneNow)
                .toList();
    }
}

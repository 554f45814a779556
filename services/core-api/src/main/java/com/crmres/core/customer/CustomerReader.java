package com.crmres.core.customer;

import com.crmres.core.customer.CustomerProfile.Names;
import com.crmres.core.customer.CustomerProfile.Surroundings;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.customer.Customer;
import com.crmres.model.customer.CustomerIdentity;
import com.crmres.model.customer.IdentityKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what people see of customers. */
@Service
public class CustomerReader {

    private final CustomerQueries queries;
    private final Tenants tenants;

    CustomerReader(CustomerQueries queries, Tenants tenants) {
        this.queries = queries;
        this.tenants = tenants;
    }

    public CustomerProfile get(Caller caller, UUID id) {
        return tenants.read(
                caller.restaurantId(),
                () -> queries.find(id)
                        .filter(customer -> queries.isSeen(caller, customer.id()))
                        .map(customer -> shown(caller, customer))
                        .orElseThrow(() -> new NotFound("customer")));
    }

    private CustomerProfile shown(Caller caller, Customer customer) {
        UUID id = customer.id();
        List<CustomerIdentity> identities = queries.identities(id);
        return CustomerProfile.of(
                customer,
                new Names(newest(identities, IdentityKind.PHONE), newest(identities, IdentityKind.USERNAME)),
                new Surroundings(
                        queries.notes(id),
                        queries.consents(id),
                        queries.talks(caller, id),
                        queries.meals(caller, id),
                        queries.opinions(caller, id)));
    }

    private static @Nullable String newest(List<CustomerIdentity> identities, IdentityKind kind) {
        return identities.stream()
                .filter(identity -> identity.kind() == kind && identity.isBorneNow())
                .map(CustomerIdentity::value)
                .findFirst()
                .orElse(null);
    }
}

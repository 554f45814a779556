package com.crmres.whatsapp.customer;

import com.crmres.model.customer.CustomerIdentity;
import com.crmres.model.customer.IdentityKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether two records whose names Meta presents together are one person.
 *
 * <p>They are unless something speaks against it: Meta gives each account its own BSUID, so that a record with another one is
 * somebody else, whose number was passed on; and when somebody changes number, a record of the new number that is older
 * than the change is of whoever had that number before.
 */
@Component
class Likeness {

    /** Messages from the new number may come before Meta tells of the change. */
    private static final Duration BEFORE_TOLD = Duration.ofMinutes(10);

    private final CustomerIdentities identities;
    private final Customers customers;

    Likeness(CustomerIdentities identities, Customers customers) {
        this.identities = identities;
        this.customers = customers;
    }

    /** The other records of this customer among those known by the names presented. */
    Set<UUID> othersOf(UUID customerId, List<CustomerIdentity> known, Introduction introduction, Instant customerTime) {
        return known.stream()
                .filter(identity -> identity.kind() != IdentityKind.USERNAME)
                .map(CustomerIdentity::customerId)
                .filter(other -> !other.equals(customerId))
                .distinct()
                .filter(other -> hasNoOtherAccount(other, introduction))
                .filter(other -> !introduction.isChange() || cameAfter(other, customerTime))
                .collect(Collectors.toSet());
    }

    private boolean hasNoOtherAccount(UUID other, Introduction introduction) {
        return identities.borneBy(other, IdentityKind.BSUID).stream()
                .map(identity -> new Identity(identity.kind(), identity.value()))
                .allMatch(introduction.identities()::contains);
    }

    private boolean cameAfter(UUID other, Instant change) {
        return customers
                .findById(other)
                .filter(customer -> customer.createdAt().isAfter(change.minus(BEFORE_TOLD)))
                .isPresent();
    }
}

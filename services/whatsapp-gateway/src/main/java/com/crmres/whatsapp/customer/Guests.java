package com.crmres.whatsapp.customer;

import com.crmres.event.SameCustomerFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.outbox.Outbox;
import com.crmres.model.customer.Customer;
import com.crmres.model.customer.CustomerIdentity;
import com.crmres.model.customer.IdentityKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recognises customers by the names that Meta presents.
 *
 * <p>Where these belong to different customers, one who just changed number or account is decided by the names from before;
 * else the BSUID decides, since Meta gives it to one account and a phone number may pass to another person; then the phone
 * number, then the parent BSUID. A user name decides only when nothing else is known of its bearer's customer, for it can be
 * given up and taken by others. Other records of the same person are reported, to become one with all that belongs to them;
 * names of other people pass to the customer who was decided on, and messages stay where they were written.
 */
@Component
public class Guests {

    private static final List<IdentityKind> BY_WEIGHT =
            List.of(IdentityKind.BSUID, IdentityKind.PHONE, IdentityKind.PARENT_BSUID, IdentityKind.USERNAME);

    private final Customers customers;
    private final CustomerIdentities identities;
    private final Likeness likeness;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Ids ids;

    Guests(
            Customers customers,
            CustomerIdentities identities,
            Likeness likeness,
            Outbox outbox,
            JdbcClient jdbc,
            Ids ids) {
        this.customers = customers;
        this.identities = identities;
        this.likeness = likeness;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Lets one transaction at a time deal with these names; the first lock that a transaction takes. */
    public void holdFor(UUID restaurantId, Introduction introduction) {
        Long[] keys = introduction.identities().stream()
                .map(identity -> CustomerIdentity.lockOf(restaurantId, identity.kind(), identity.value()))
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        jdbc.sql("select pg_advisory_xact_lock(key) from unnest(?) with ordinality as k (key, place) order by place")
                .param(keys)
                .query((row, index) -> index)
                .list();
    }

    /** The customer who is presented, known or new, as of the time that the presentation is from. */
    public UUID recognise(UUID restaurantId, Introduction introduction, Instant customerTime, Instant at) {
        List<CustomerIdentity> stored = stored(introduction);
        List<CustomerIdentity> known = stored.stream()
                .filter(identity -> identity.isBorneAt(customerTime))
                .toList();
        UUID customerId = decide(known, introduction).orElseGet(() -> welcome(restaurantId, introduction.name(), at));
        customers.findById(customerId).ifPresent(customer -> customer.wrote(introduction.name(), at));
        Set<UUID> same = likeness.othersOf(customerId, known, introduction, customerTime);
        for (Identity presented : introduction.identities()) {
            find(stored, presented)
                    .ifPresentOrElse(
                            identity -> settle(identity, customerId, same, customerTime),
                            () -> identities.save(new CustomerIdentity(
                                    ids.next(), restaurantId, customerId, presented.kind(), presented.value(), at)));
        }
        introduction.former().forEach(old -> find(stored, old).ifPresent(name -> name.isGivenUp(customerTime)));
        same.forEach(
                other -> outbox.publish(customerId.toString(), new SameCustomerFound(customerId, other, at), null));
        return customerId;
    }

    /** The known customer of these names, if there is one. */
    public Optional<UUID> find(Introduction introduction, Instant customerTime) {
        List<CustomerIdentity> known = stored(introduction).stream()
                .filter(identity -> identity.isBorneAt(customerTime))
                .toList();
        return decide(known, introduction);
    }

    /** What belongs to another record of the same person comes over with the whole record. */
    private static void settle(CustomerIdentity identity, UUID customerId, Set<UUID> same, Instant customerTime) {
        if (!identity.isBorneAt(customerTime)) {
            identity.passesTo(customerId);
        } else if (!same.contains(identity.customerId())) {
            identity.belongsTo(customerId);
        }
    }

    private List<CustomerIdentity> stored(Introduction introduction) {
        List<String> values =
                introduction.identities().stream().map(Identity::value).toList();
        return identities.withValueIn(values).stream()
                .filter(identity -> introduction.identities().contains(new Identity(identity.kind(), identity.value())))
                .toList();
    }

    private static Optional<UUID> decide(List<CustomerIdentity> known, Introduction introduction) {
        return heaviest(known.stream()
                        .filter(identity ->
                                introduction.former().contains(new Identity(identity.kind(), identity.value())))
                        .toList())
                .or(() -> heaviest(known));
    }

    private static Optional<UUID> heaviest(List<CustomerIdentity> known) {
        return BY_WEIGHT.stream()
                .flatMap(kind -> known.stream().filter(identity -> identity.kind() == kind))
                .map(CustomerIdentity::customerId)
                .findFirst();
    }

    private static Optional<CustomerIdentity> find(List<CustomerIdentity> known, Identity presented) {
        return known.stream()
                .filter(identity ->
                        identity.kind() == presented.kind() && identity.value().equals(presented.value()))
                .findFirst();
    }

    private UUID welcome(UUID restaurantId, @Nullable String name, Instant at) {
        return customers.save(new Customer(ids.next(), restaurantId, name, at)).id();
    }

    /** Where messages of ours reach the customer: the phone number when it is known, else the BSUID. */
    public Optional<Address> addressOf(UUID customerId) {
        return Stream.of(IdentityKind.PHONE, IdentityKind.BSUID)
                .map(kind -> newest(customerId, kind))
                .filter(Objects::nonNull)
                .findFirst()
                .map(identity -> new Address(identity.kind() == IdentityKind.PHONE, identity.value()));
    }

    private @Nullable CustomerIdentity newest(UUID customerId, IdentityKind kind) {
        return identities.borneBy(customerId, kind).stream()
                .max(Comparator.comparing(CustomerIdentity::createdAt))
                .orElse(null);
    }
}

package com.crmres.core.customer.consent;

import com.crmres.core.audit.Audit;
import com.crmres.core.customer.Customers;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.customer.Consent;
import com.crmres.model.customer.ConsentKind;
import com.crmres.model.customer.ConsentSource;
import com.crmres.model.customer.Customer;
import jakarta.persistence.EntityManager;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Takes down what customers allow and forbid; the next look at them already holds it. */
@Service
public class ConsentDesk {

    private static final Limit SHOWN = Limit.of(500);

    private final Tenants tenants;
    private final Customers customers;
    private final Consents consents;
    private final EntityManager entities;
    private final Audit audit;
    private final Ids ids;
    private final BusinessClock clock;

    ConsentDesk(
            Tenants tenants,
            Customers customers,
            Consents consents,
            EntityManager entities,
            Audit audit,
            Ids ids,
            BusinessClock clock) {
        this.tenants = tenants;
        this.customers = customers;
        this.consents = consents;
        this.entities = entities;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    ConsentHistory history(Caller caller, UUID customerId) {
        return tenants.read(caller.restaurantId(), () -> {
            customers.mustBeThere(caller, customerId);
            return shown(customerId);
        });
    }

    /** Saying the same again adds nothing. */
    ConsentHistory say(Caller caller, UUID customerId, ConsentKind kind, ConsentRequest said) {
        return tenants.write(caller.restaurantId(), () -> {
            Customer customer = customers.lock(caller, customerId);
            if (consents.newest(customerId, kind)
                    .filter(now -> isSame(now, said))
                    .isEmpty()) {
                Consent consent = consent(customer, kind, said.granted(), said.source(), caller.userId());
                consents.save(consent.provedBy(said.evidence()));
                entities.flush();
                audit.record(
                        caller,
                        said.granted() ? "consent.granted" : "consent.withdrawn",
                        "customer",
                        customerId,
                        null,
                        Map.of("kind", kind.code(), "source", said.source().code()));
            }
            return shown(customerId);
        });
    }

    private static boolean isSame(Consent now, ConsentRequest said) {
        return now.isGranted() == said.granted()
                && now.source() == said.source()
                && Objects.equals(now.evidence(), said.evidence());
    }

    /** Two records of one person: what either of them forbade is forbidden. Comes before their histories are joined. */
    public void reconcile(@Nullable UUID by, Customer kept, Customer other) {
        for (ConsentKind kind : ConsentKind.values()) {
            List<Boolean> said = Stream.of(kept, other)
                    .flatMap(customer -> consents.newest(customer.id(), kind).stream())
                    .map(Consent::isGranted)
                    .distinct()
                    .toList();
            if (!said.isEmpty()) {
                consents.save(consent(kept, kind, !said.contains(false), ConsentSource.MERGE, by));
            }
        }
    }

    /** What a customer told Meta or wrote to the restaurant about promotions; saying the same again adds nothing. */
    void hear(UUID customerId, boolean granted, String evidence) {
        Customer customer = entities.find(Customer.class, customerId);
        if (customer == null || !customer.isThere()) {
            return;
        }
        boolean isNews = consents.newest(customerId, ConsentKind.MARKETING)
                .filter(now -> now.isGranted() == granted)
                .isEmpty();
        if (isNews) {
            Consent consent = consent(customer, ConsentKind.MARKETING, granted, ConsentSource.WHATSAPP, null);
            consents.save(consent.provedBy(evidence));
        }
    }

    /** Whether they ever allowed promotions. */
    boolean wasEverGranted(UUID customerId) {
        return consents.existsByCustomerIdAndKindAndIsGranted(customerId, ConsentKind.MARKETING, true);
    }

    private Consent consent(
            Customer customer, ConsentKind kind, boolean granted, ConsentSource source, @Nullable UUID by) {
        return new Consent(
                ids.next(), customer, kind, granted, source, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private ConsentHistory shown(UUID customerId) {
        return new ConsentHistory(consents.history(customerId, SHOWN).stream()
                .map(ConsentResponse::of)
                .toList());
    }
}

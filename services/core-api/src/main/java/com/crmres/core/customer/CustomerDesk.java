package com.crmres.core.customer;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.customer.Customer;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes down what people say of guests. */
@Service
class CustomerDesk {

    private final Tenants tenants;
    private final Customers customers;
    private final CustomerReader reader;
    private final Audit audit;
    private final BusinessClock clock;

    CustomerDesk(Tenants tenants, Customers customers, CustomerReader reader, Audit audit, BusinessClock clock) {
        this.tenants = tenants;
        this.customers = customers;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    CustomerProfile change(Caller caller, UUID id, @Nullable String ifMatch, CustomerChange change) {
        return tenants.write(caller.restaurantId(), () -> {
            Customer customer = customers.lock(caller, id);
            Versions.check(ifMatch, customer.version());
            if (!change.fields().isEmpty()) {
                customer.isDescribed(change.description(), clock.instant());
                audit.record(caller, "customer.changed", "customer", id, null, Map.of("fields", change.fields()));
            }
            return reader.get(caller, id);
        });
    }
}

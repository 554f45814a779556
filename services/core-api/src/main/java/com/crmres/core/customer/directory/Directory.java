package com.crmres.core.customer.directory;

import com.crmres.core.customer.directory.CustomerSearch.Found;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Shows people the guests of their restaurant. */
@Service
class Directory {

    private final Tenants tenants;
    private final CustomerSearch search;

    Directory(Tenants tenants, CustomerSearch search) {
        this.tenants = tenants;
        this.search = search;
    }

    CustomerPage list(Caller caller, CustomerFilter filter) {
        if (!caller.sees(filter.branchId())) {
            throw new NotFound("branch");
        }
        if (filter.cursor() != null && filter.cursor().sort() != filter.order()) {
            throw new InvalidRequest(Map.of("fields", Map.of("cursor", "invalid")));
        }
        List<Found> found = tenants.read(caller.restaurantId(), () -> search.page(caller, filter));
        List<Found> shown = found.subList(0, Math.min(filter.size(), found.size()));
        return new CustomerPage(
                shown.stream().map(Found::card).toList(),
                found.size() > shown.size() ? shown.getLast().cursor(filter.order()) : null);
    }

    TagList tags(Caller caller) {
        return new TagList(tenants.read(caller.restaurantId(), () -> search.tags(caller.restaurantId())));
    }
}

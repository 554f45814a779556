package com.crmres.core.order;

import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.order.OrderItem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Orders as the API shows them, for others who show them too. */
@Component
public class OrderViews {

    private final Tenants tenants;
    private final OrderQueries queries;

    OrderViews(Tenants tenants, OrderQueries queries) {
        this.tenants = tenants;
        this.queries = queries;
    }

    /** Those that are there, without their history; branches are the asker's to respect. */
    public Map<UUID, OrderResponse> orders(UUID restaurantId, Collection<UUID> ids) {
        return tenants.read(restaurantId, () -> {
            Map<UUID, List<OrderItem>> items = queries.items(ids);
            return queries.views(ids).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().shown(items.getOrDefault(entry.getKey(), List.of()), null)));
        });
    }

    /** One with its history. */
    public OrderResponse get(Caller caller, UUID id) {
        return tenants.read(
                caller.restaurantId(),
                () -> Optional.ofNullable(queries.views(List.of(id)).get(id))
                        .filter(view -> caller.sees(view.order().branchId()))
                        .map(view ->
                                view.shown(queries.items(List.of(id)).getOrDefault(id, List.of()), queries.history(id)))
                        .orElseThrow(() -> new NotFound("order")));
    }
}

package com.crmres.core.branch;

import com.crmres.core.cache.ReferenceCache;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Restaurant;
import com.crmres.model.restaurant.RestaurantCalendar;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows branches to those who work in them. */
@Service
class BranchReader {

    private final EntityManager entities;
    private final Tenants tenants;
    private final ReferenceCache cache;
    private final BusinessClock clock;

    BranchReader(EntityManager entities, Tenants tenants, ReferenceCache cache, BusinessClock clock) {
        this.entities = entities;
        this.tenants = tenants;
        this.cache = cache;
        this.clock = clock;
    }

    BranchList list(Caller caller, @Nullable Boolean active) {
        return new BranchList(visible(caller)
                .filter(branch -> active == null || active == branch.isActive())
                .toList());
    }

    BranchResponse get(Caller caller, UUID id) {
        return visible(caller)
                .filter(branch -> branch.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("branch"));
    }

    private Stream<BranchResponse> visible(Caller caller) {
        UUID restaurantId = caller.restaurantId();
        BranchBook book = cache.get(
                restaurantId, "branches", BranchBook.class, () -> tenants.read(restaurantId, () -> read(restaurantId)));
        Instant now = clock.instant();
        return book.branches().stream()
                .filter(branch -> caller.sees(branch.id()))
                .map(branch -> branch.at(now, book.calendar()));
    }

    private BranchBook read(UUID restaurantId) {
        RestaurantCalendar calendar = calendar(restaurantId);
        Instant now = clock.instant();
        return new BranchBook(
                calendar,
                entities.createQuery(
                                "from Branch b where b.restaurantId = :restaurant and b.deletedAt is null"
                                        + " order by b.createdAt, b.id",
                                Branch.class)
                        .setParameter("restaurant", restaurantId)
                        .getResultStream()
                        .map(branch -> BranchResponse.of(branch, calendar, now))
                        .toList());
    }

    /** The branch as it is now; needs the restaurant's transaction. */
    BranchResponse show(Branch branch) {
        return BranchResponse.of(branch, calendar(branch.restaurantId()), clock.instant());
    }

    /** Needs the restaurant's transaction. */
    RestaurantCalendar calendar(UUID restaurantId) {
        return Objects.requireNonNull(entities.find(Restaurant.class, restaurantId), "the caller's own")
                .calendar();
    }
}

package com.crmres.core.branch;

import com.crmres.core.branch.staff.Departure;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.restaurant.Branch;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Carries out what a person asks for in one transaction, and shows in it what came of that. */
@Service
class BranchRequests {

    private final EntityManager entities;
    private final Tenants tenants;
    private final BranchDesk desk;
    private final Departure departure;
    private final BranchReader reader;

    BranchRequests(EntityManager entities, Tenants tenants, BranchDesk desk, Departure departure, BranchReader reader) {
        this.entities = entities;
        this.tenants = tenants;
        this.desk = desk;
        this.departure = departure;
        this.reader = reader;
    }

    Opened open(Caller caller, String key, BranchChange wanted) {
        return tenants.write(caller.restaurantId(), () -> {
            Made made = desk.open(caller, key, wanted);
            entities.flush();
            Branch branch = Objects.requireNonNull(entities.find(Branch.class, made.subjectId()), "was made");
            return new Opened(reader.show(branch), made.now());
        });
    }

    BranchResponse change(Caller caller, UUID id, @Nullable String ifMatch, BranchChange wanted) {
        return tenants.write(caller.restaurantId(), () -> reader.show(desk.change(caller, id, ifMatch, wanted)));
    }

    void close(Caller caller, UUID id, @Nullable String ifMatch) {
        departure.tell(tenants.write(caller.restaurantId(), () -> {
            desk.close(caller, id, ifMatch);
            return departure.leave(caller, id);
        }));
    }

    /**
     * A branch that was asked for.
     *
     * @param now whether this very request opened it
     */
    record Opened(BranchResponse branch, boolean now) {}
}

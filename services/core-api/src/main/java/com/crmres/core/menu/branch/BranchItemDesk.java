package com.crmres.core.menu.branch;

import com.crmres.core.api.Versions;
import com.crmres.core.menu.card.MenuCard;
import com.crmres.core.menu.item.BranchOffer;
import com.crmres.kit.error.Forbidden;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.account.Role;
import com.crmres.model.menu.BranchDifference;
import com.crmres.model.menu.BranchMenuItem;
import com.crmres.model.menu.MenuItem;
import com.crmres.model.restaurant.Branch;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a branch differ from the menu, and follow it again. */
@Service
class BranchItemDesk {

    private static final String ITEM = "menu_item";

    private final EntityManager entities;
    private final Tenants tenants;
    private final MenuCard card;
    private final BusinessClock clock;
    private final Ids ids;

    BranchItemDesk(EntityManager entities, Tenants tenants, MenuCard card, BusinessClock clock, Ids ids) {
        this.entities = entities;
        this.tenants = tenants;
        this.card = card;
        this.clock = clock;
        this.ids = ids;
    }

    BranchOffer put(Caller caller, UUID itemId, UUID branchId, @Nullable String ifMatch, BranchItemChange wanted) {
        wanted.check(clock.instant());
        return tenants.write(caller.restaurantId(), () -> {
            MenuItem item = held(caller, itemId, branchId);
            BranchMenuItem row =
                    find(item, branchId).orElseGet(() -> new BranchMenuItem(ids.next(), item, branchId, card.now()));
            Versions.check(ifMatch, row.version());
            row.differ(difference(caller, wanted, row.difference().price()), card.now());
            entities.persist(row);
            entities.flush();
            card.record(caller, "menu_item.differs", ITEM, itemId, branchId, Map.of());
            return BranchOffer.of(row);
        });
    }

    /** Prices are not an agent's to set. */
    private static BranchDifference difference(Caller caller, BranchItemChange wanted, @Nullable BigDecimal priceNow) {
        if (caller.role().compareTo(Role.MANAGER) <= 0) {
            return wanted.whole();
        }
        if (wanted.changes(priceNow)) {
            throw new Forbidden();
        }
        return wanted.keeping(priceNow);
    }

    void remove(Caller caller, UUID itemId, UUID branchId, @Nullable String ifMatch) {
        tenants.write(caller.restaurantId(), () -> {
            MenuItem item = held(caller, itemId, branchId);
            BranchMenuItem row = find(item, branchId).orElseThrow(() -> new NotFound("branch_menu_item"));
            Versions.check(ifMatch, row.version());
            entities.remove(row);
            card.record(caller, "menu_item.differs_no_more", ITEM, itemId, branchId, Map.of());
        });
    }

    /** The dish, by which two who change the same wait for each other. */
    private MenuItem held(Caller caller, UUID itemId, UUID branchId) {
        Branch branch = entities.find(Branch.class, branchId);
        if (branch == null || branch.isDeleted() || !caller.sees(branchId)) {
            throw new NotFound("branch");
        }
        return card.item(caller, itemId);
    }

    private Optional<BranchMenuItem> find(MenuItem item, UUID branchId) {
        return entities.createQuery(
                        "from BranchMenuItem b where b.restaurantId = :restaurant and b.branchId = :branch"
                                + " and b.menuItemId = :item",
                        BranchMenuItem.class)
                .setParameter("restaurant", item.restaurantId())
                .setParameter("branch", branchId)
                .setParameter("item", item.id())
                .getResultStream()
                .findFirst();
    }
}

package com.crmres.model.menu;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dish that one branch offers otherwise than the others. */
@Entity
@Table(name = "branch_menu_items")
public class BranchMenuItem extends TenantEntity {

    private UUID branchId;

    private UUID menuItemId;

    @Nullable
    @Column(name = "is_available")
    private Boolean available;

    @Nullable
    private BigDecimal price;

    @Nullable
    private Instant soldOutUntil;

    @Version
    private long version;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected BranchMenuItem() {}

    public BranchMenuItem(UUID id, MenuItem item, UUID branchId, Instant at) {
        super(id, item.restaurantId());
        this.branchId = branchId;
        this.menuItemId = item.id();
        this.updatedAt = at;
    }

    public void differ(BranchDifference difference, Instant at) {
        this.available = difference.available();
        this.price = difference.price();
        this.soldOutUntil = difference.soldOutUntil();
        this.updatedAt = at;
    }

    public BranchDifference difference() {
        return new BranchDifference(available, price, soldOutUntil);
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID menuItemId() {
        return menuItemId;
    }

    public long version() {
        return version;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

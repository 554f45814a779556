package com.crmres.model.menu;

import com.crmres.model.LocalizedText;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A heading of the menu. */
@Entity
@Table(name = "menu_categories")
public class MenuCategory extends TenantEntity {

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @Column(name = "position")
    private int position;

    @Version
    private long version;

    private Instant createdAt;

    @Nullable
    private Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected MenuCategory() {}

    public MenuCategory(UUID id, UUID restaurantId, LocalizedText name, int position, Instant at) {
        super(id, restaurantId);
        this.name = name;
        this.position = position;
        this.createdAt = at;
    }

    public void rename(LocalizedText name) {
        this.name = name;
    }

    public void standAt(int position) {
        this.position = position;
    }

    public void delete(Instant at) {
        this.deletedAt = at;
    }

    public LocalizedText name() {
        return name;
    }

    public int position() {
        return position;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

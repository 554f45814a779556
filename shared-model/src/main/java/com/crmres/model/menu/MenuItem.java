package com.crmres.model.menu;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A dish or drink, its price, and the marks that Saudi rules want shown beside it. */
@Entity
@Table(name = "menu_items")
public class MenuItem extends TenantEntity {

    private UUID categoryId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> aliases = new ArrayList<>();

    private BigDecimal price;

    @Nullable
    private Integer calories;

    private boolean highSalt;

    @Nullable
    private Integer caffeineMg;

    @Column(name = "position")
    private int position;

    @Column(name = "is_available")
    private boolean available = true;

    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected MenuItem() {}

    public MenuItem(MenuCategory category, UUID id, LocalizedText name, Money price, int position, Instant at) {
        super(id, category.restaurantId());
        this.categoryId = category.id();
        this.name = name;
        this.price = price.amount();
        this.position = position;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void describe(@Nullable LocalizedText description, List<String> aliases, Instant at) {
        this.description = description;
        this.aliases = new ArrayList<>(aliases);
        this.updatedAt = at;
    }

    /** Calories, the salt mark and caffeine as the SFDA wants them shown. */
    public void declare(@Nullable Integer calories, boolean highSalt, @Nullable Integer caffeineMg, Instant at) {
        this.calories = calories;
        this.highSalt = highSalt;
        this.caffeineMg = caffeineMg;
        this.updatedAt = at;
    }

    public UUID categoryId() {
        return categoryId;
    }

    public LocalizedText name() {
        return name;
    }

    public @Nullable LocalizedText description() {
        return description;
    }

    public List<String> aliases() {
        return List.copyOf(aliases);
    }

    public Money price() {
        return new Money(price);
    }

    public @Nullable Integer calories() {
        return calories;
    }

    public boolean highSalt() {
        return highSalt;
    }

    public @Nullable Integer caffeineMg() {
        return caffeineMg;
    }

    public int position() {
        return position;
    }

    public boolean isAvailable() {
        return available;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

package com.crmres.model.menu;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.SearchText;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MenuSize> sizes = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ModifierGroup> modifiers = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> allergens = new ArrayList<>();

    @Nullable
    private String photoKey;

    private String searchText;

    @Nullable
    private Integer calories;

    private boolean highSalt;

    @Nullable
    private Integer caffeineMg;

    @Column(name = "position")
    private int position;

    @Column(name = "is_available")
    private boolean available = true;

    @Version
    private long version;

    private Instant createdAt;

    private Instant updatedAt;

    @Nullable
    private Instant deletedAt;

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
        this.searchText = words();
    }

    public void rename(LocalizedText name, Instant at) {
        this.name = name;
        this.searchText = words();
        this.updatedAt = at;
    }

    /** @param aliases what customers call it besides its name */
    public void describe(@Nullable LocalizedText description, List<String> aliases, Instant at) {
        this.description = description;
        this.aliases = new ArrayList<>(aliases);
        this.searchText = words();
        this.updatedAt = at;
    }

    private String words() {
        return SearchText.fold(name.ar() + " " + name.en() + " " + String.join(" ", aliases));
    }

    /** Sizes become dearer or cheaper by as much. */
    public void cost(Money price, Instant at) {
        Offer offer = Offer.of(this).at(price.amount());
        this.price = offer.price();
        this.sizes = new ArrayList<>(offer.sizes());
        this.updatedAt = at;
    }

    /** What the cheapest costs is the price of the dish; without sizes the price stays. */
    public void comeIn(List<MenuSize> sizes, Instant at) {
        this.sizes = new ArrayList<>(sizes);
        this.price = sizes.stream()
                .map(MenuSize::price)
                .min(Comparator.naturalOrder())
                .orElse(price);
        this.updatedAt = at;
    }

    /** What customers choose about it. */
    public void ask(List<ModifierGroup> modifiers, Instant at) {
        this.modifiers = new ArrayList<>(modifiers);
        this.updatedAt = at;
    }

    public void warnOf(Collection<Allergen> allergens, Instant at) {
        this.allergens = allergens.stream()
                .sorted()
                .map(Allergen::code)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        this.updatedAt = at;
    }

    /** Calories, the salt mark and caffeine as the SFDA wants them shown. */
    public void declare(@Nullable Integer calories, boolean highSalt, @Nullable Integer caffeineMg, Instant at) {
        this.calories = calories;
        this.highSalt = highSalt;
        this.caffeineMg = caffeineMg;
        this.updatedAt = at;
    }

    /** At the end of a category, its own or another one. */
    public void moveTo(MenuCategory category, int position, Instant at) {
        this.categoryId = category.id();
        this.position = position;
        this.updatedAt = at;
    }

    public void standAt(int position) {
        this.position = position;
    }

    public void offer(boolean available, Instant at) {
        this.available = available;
        this.updatedAt = at;
    }

    /** @param key of the object that holds the picture; none takes it away */
    public void picture(@Nullable String key, Instant at) {
        this.photoKey = key;
        this.updatedAt = at;
    }

    /** Off the menu for good; orders go on naming it. */
    public void delete(Instant at) {
        this.deletedAt = at;
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

    public List<MenuSize> sizes() {
        return List.copyOf(sizes);
    }

    public List<ModifierGroup> modifiers() {
        return List.copyOf(modifiers);
    }

    public List<Allergen> allergens() {
        return allergens.stream().flatMap(code -> Allergen.of(code).stream()).toList();
    }

    public @Nullable String photoKey() {
        return photoKey;
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
        return available && deletedAt == null;
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

    public Instant updatedAt() {
        return updatedAt;
    }
}

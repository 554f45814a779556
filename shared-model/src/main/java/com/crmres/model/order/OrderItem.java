package com.crmres.model.order;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A line of an order: a dish as it was called and priced then, so many times. */
@Entity
@Table(name = "order_items")
public class OrderItem extends TenantEntity {

    private UUID orderId;

    @Column(name = "position")
    private int position;

    private UUID menuItemId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    private BigDecimal unitPrice;

    private int quantity;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Modifier> modifiers = new ArrayList<>();

    @Nullable
    private String notes;

    private BigDecimal total;

    @SuppressWarnings("NullAway.Init")
    protected OrderItem() {}

    OrderItem(UUID id, Order order, int position, OrderLine line) {
        super(id, order.restaurantId());
        this.orderId = order.id();
        this.position = position;
        this.menuItemId = line.menuItemId();
        this.name = line.name();
        this.unitPrice = line.unitPrice().amount();
        this.quantity = line.quantity();
        this.modifiers = new ArrayList<>(line.modifiers());
        this.notes = line.notes();
        this.total = line.total().amount();
    }

    public UUID orderId() {
        return orderId;
    }

    public int position() {
        return position;
    }

    public UUID menuItemId() {
        return menuItemId;
    }

    public LocalizedText name() {
        return name;
    }

    public Money unitPrice() {
        return new Money(unitPrice);
    }

    public int quantity() {
        return quantity;
    }

    public List<Modifier> modifiers() {
        return List.copyOf(modifiers);
    }

    public @Nullable String notes() {
        return notes;
    }

    public Money total() {
        return new Money(total);
    }
}

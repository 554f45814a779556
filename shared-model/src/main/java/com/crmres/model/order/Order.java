package com.crmres.model.order;

import com.crmres.model.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a customer ordered of a branch. Verbs that move it expect its row to be locked. */
@Entity
@Table(name = "orders")
public class Order extends OnItsWay {

    private UUID branchId;

    private UUID customerId;

    @Nullable
    private UUID conversationId;

    private LocalDate day;

    private int number;

    @Enumerated(EnumType.STRING)
    private OrderType type = OrderType.PICKUP;

    @Enumerated(EnumType.STRING)
    private OrderOrigin origin = OrderOrigin.AI;

    @Nullable
    private UUID placedBy;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    private DeliveryAddress address;

    @Nullable
    private Instant scheduledFor;

    @Nullable
    private String notes;

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    /** Taken down by the AI, to be picked up, unless more is said. */
    public Order(UUID id, UUID restaurantId, UUID branchId, UUID customerId, LocalDate day, int number, Instant at) {
        super(id, restaurantId, at);
        this.branchId = branchId;
        this.customerId = customerId;
        this.day = day;
        this.number = number;
    }

    public void takenBy(UUID userId) {
        this.origin = OrderOrigin.STAFF;
        this.placedBy = userId;
    }

    /** The conversation in which it was ordered. */
    public void agreedIn(@Nullable UUID conversationId) {
        this.conversationId = conversationId;
    }

    public void deliverTo(DeliveryAddress address) {
        this.type = OrderType.DELIVERY;
        this.address = address;
    }

    public void wanted(@Nullable Instant scheduledFor, @Nullable String notes) {
        this.scheduledFor = scheduledFor;
        this.notes = notes;
    }

    /** What it is made of and what that costs; gives the lines to store. */
    public List<OrderItem> of(List<OrderLine> lines, Money deliveryFee, Supplier<UUID> ids) {
        List<OrderItem> items = new ArrayList<>();
        lines.forEach(line -> items.add(new OrderItem(ids.get(), this, items.size(), line)));
        costs(items.stream().map(OrderItem::total).reduce(Money.ZERO, Money::plus), deliveryFee);
        return items;
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID customerId() {
        return customerId;
    }

    public @Nullable UUID conversationId() {
        return conversationId;
    }

    public LocalDate day() {
        return day;
    }

    public int number() {
        return number;
    }

    public OrderType type() {
        return type;
    }

    public OrderOrigin origin() {
        return origin;
    }

    public @Nullable UUID placedBy() {
        return placedBy;
    }

    public @Nullable DeliveryAddress address() {
        return address;
    }

    public @Nullable Instant scheduledFor() {
        return scheduledFor;
    }

    public @Nullable String notes() {
        return notes;
    }
}

package com.crmres.model.order;

import com.crmres.model.TenantEntity;
import com.crmres.model.audit.ActorKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an order came into a state: who brought it there, and whether the customer was told. */
@Entity
@Table(name = "order_events")
public class OrderEvent extends TenantEntity {

    private UUID orderId;

    @Nullable
    @Enumerated(EnumType.STRING)
    private OrderStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private OrderStatus toStatus;

    @Enumerated(EnumType.STRING)
    private ActorKind actorKind;

    @Nullable
    private UUID actorId;

    @Nullable
    @Enumerated(EnumType.STRING)
    private CancelReason reason;

    @Nullable
    private String note;

    @Nullable
    private UUID messageId;

    @Nullable
    private String notTold;

    @Column(name = "at")
    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected OrderEvent() {}

    private OrderEvent(UUID id, Order order, @Nullable OrderStatus from, ActorKind actorKind, @Nullable UUID actorId) {
        super(id, order.restaurantId());
        this.orderId = order.id();
        this.fromStatus = from;
        this.toStatus = order.status();
        this.reason = order.cancelReason();
        this.actorKind = actorKind;
        this.actorId = actorId;
        this.happenedAt = order.movedAt();
    }

    /** A person brought the order to where it is now. */
    public static OrderEvent byUser(UUID id, Order order, @Nullable OrderStatus from, UUID userId) {
        return new OrderEvent(id, order, from, ActorKind.USER, userId);
    }

    /** The AI brought the order to where it is now. */
    public static OrderEvent byAi(UUID id, Order order, @Nullable OrderStatus from) {
        return new OrderEvent(id, order, from, ActorKind.AI, null);
    }

    /** For colleagues; the customer never reads it. */
    public OrderEvent noting(@Nullable String note) {
        this.note = note;
        return this;
    }

    /** By which message the customer is told, or why by none. */
    public OrderEvent telling(@Nullable UUID messageId, @Nullable String notTold) {
        this.messageId = messageId;
        this.notTold = notTold;
        return this;
    }

    public UUID orderId() {
        return orderId;
    }

    public @Nullable OrderStatus fromStatus() {
        return fromStatus;
    }

    public OrderStatus toStatus() {
        return toStatus;
    }

    public ActorKind actorKind() {
        return actorKind;
    }

    public @Nullable UUID actorId() {
        return actorId;
    }

    public @Nullable CancelReason reason() {
        return reason;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable UUID messageId() {
        return messageId;
    }

    public @Nullable String notTold() {
        return notTold;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}

package com.crmres.core.order;

import com.crmres.core.conversation.PersonResponse;
import com.crmres.model.LocalizedText;
import com.crmres.model.audit.ActorKind;
import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.order.CancelReason;
import com.crmres.model.order.DeliveryAddress;
import com.crmres.model.order.OrderOrigin;
import com.crmres.model.order.OrderStatus;
import com.crmres.model.order.OrderType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as the API shows it; amounts are SAR with VAT in them. */
@Schema(name = "Order")
public record OrderResponse(
        UUID id,

        @Schema(description = "What is called out at the counter: from 1 each day", example = "17")
        int number,

        @Schema(description = "Of the restaurant's own calendar")
        LocalDate day,

        OrderStatus status,

        @Schema(description = "What it can become from here")
        List<OrderStatus> next,

        OrderType type,
        OrderOrigin origin,

        @Nullable @Schema(description = "The person who took it down, where one did")
        PersonResponse placedBy,

        Place branch,
        Guest customer,
        @Nullable UUID conversationId,
        @Nullable DeliveryAddress address,

        @Nullable @Schema(description = "When the customer wants it, where that is not as soon as possible")
        Instant scheduledFor,

        @Nullable String notes,
        List<Item> items,
        BigDecimal subtotal,
        BigDecimal deliveryFee,

        @Schema(description = "By a coupon") BigDecimal discount,

        @Schema(description = "subtotal + delivery_fee - discount", example = "61.50")
        BigDecimal total,

        @Schema(description = "The 15 % tax that is in the total", example = "8.02")
        BigDecimal vat,

        @Nullable Integer prepMinutes,

        @Nullable @Schema(description = "When it was said to be ready")
        Instant promisedAt,

        @Nullable CancelReason cancelReason,
        Instant placedAt,

        @Schema(description = "When it came into this state")
        Instant movedAt,

        @Nullable Instant deliveredAt,

        @Nullable @Schema(description = "The states it came into, in order; only where one order is asked for")
        List<Step> history,

        long version) {

    /** Where it is made. */
    @Schema(name = "OrderBranch")
    public record Place(UUID id, LocalizedText name) {}

    /** Whom it is for. */
    @Schema(name = "OrderCustomer")
    public record Guest(UUID id, @Nullable String name) {}

    /** A dish as it was called and priced when it was ordered. */
    @Schema(name = "OrderItem")
    public record Item(
            UUID menuItemId,
            LocalizedText name,
            BigDecimal unitPrice,
            int quantity,
            List<Choice> modifiers,
            @Nullable String notes,

            @Schema(description = "(unit_price + modifiers) x quantity")
            BigDecimal total) {}

    /** What was chosen about a dish. */
    @Schema(name = "OrderModifier")
    public record Choice(LocalizedText name, BigDecimal price) {}

    /** That it came into a state, and whether the customer was told. */
    @Schema(name = "OrderStep")
    public record Step(
            OrderStatus status,
            Instant at,
            ActorKind actor,
            @Nullable PersonResponse by,
            @Nullable CancelReason reason,

            @Nullable @Schema(description = "Among colleagues; the customer does not read it")
            String note,

            @Nullable @Schema(description = "The message that tells the customer")
            UUID messageId,

            @Nullable @Schema(description = "How far that message came")
            DeliveryState delivery,

            @Nullable
            @Schema(
                    description = "Why there is none",
                    allowableValues = {"window_closed", "no_conversation", "customer_erased"})
            String notTold) {}
}

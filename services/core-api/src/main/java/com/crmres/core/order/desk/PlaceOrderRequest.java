package com.crmres.core.order.desk;

import com.crmres.model.order.DeliveryAddress;
import com.crmres.model.order.OrderType;
import com.crmres.model.restaurant.EarthPoint;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order that a person takes down for a customer; what it costs is read from the menu. */
@Schema(name = "PlaceOrder")
record PlaceOrderRequest(
        @NotNull UUID branchId,
        @NotNull UUID customerId,

        @Nullable @Schema(description = "In which it was ordered; the customer's last one unless given")
        UUID conversationId,

        @NotNull OrderType type,

        @Nullable @Valid @Schema(description = "For a delivery, where it is needed")
        Address address,

        @Nullable
        @Schema(
                description = "When the customer wants it, within the branch's hours of the coming 30 days;"
                        + " as soon as possible unless given")
        Instant scheduledFor,

        @Nullable @Schema(description = "true takes it down although the branch is closed at this moment")
        Boolean evenIfClosed,

        @Nullable @Size(max = 500) @Visible(orEmpty = true) String notes,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Dish> items) {

    /** Where it is brought. */
    @Schema(name = "PlaceOrderAddress")
    record Address(
            @NotBlank @Size(max = 300) @Visible String text,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude) {

        boolean isHalfAPoint() {
            return (latitude == null) != (longitude == null);
        }

        Optional<EarthPoint> point() {
            return latitude == null || longitude == null
                    ? Optional.empty()
                    : Optional.of(EarthPoint.of(latitude, longitude));
        }

        DeliveryAddress known() {
            return new DeliveryAddress(text.strip(), latitude, longitude);
        }
    }

    /** So many of one dish. */
    @Schema(name = "PlaceOrderItem")
    record Dish(
            @NotNull UUID menuItemId,

            @Nullable @Schema(description = "Needed where the dish has sizes")
            UUID sizeId,

            @Nullable
            @Size(max = 60)
            @Schema(description = "What is chosen of the dish's modifiers, as many as each group takes")
            List<@NotNull UUID> optionIds,

            @NotNull @Min(1) @Max(99) Integer quantity,

            @Nullable @Size(max = 200) @Visible(orEmpty = true)
            String notes) {

        Set<UUID> options() {
            return optionIds == null ? Set.of() : Set.copyOf(optionIds);
        }
    }

    Instant wantedAt(Instant now) {
        return scheduledFor == null ? now : scheduledFor;
    }

    boolean isTakenWhenClosed() {
        return Boolean.TRUE.equals(evenIfClosed);
    }

    boolean isDelivery() {
        return type == OrderType.DELIVERY;
    }

    /** All that makes it this request and no other. */
    String fingerprint() {
        return "order\n" + this;
    }
}

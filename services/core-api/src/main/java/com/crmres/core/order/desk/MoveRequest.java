package com.crmres.core.order.desk;

import com.crmres.model.order.CancelReason;
import com.crmres.model.order.OrderStatus;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How an order is to come further. */
@Schema(name = "MoveOrder")
record MoveRequest(
        @NotNull OrderStatus to,

        @Nullable @Schema(description = "As the caller sees it; refused when it has moved meanwhile")
        OrderStatus from,

        @Nullable @Schema(description = "Needed to cancel: the customer is told why")
        CancelReason reason,

        @Nullable
        @Size(max = 500)
        @Visible(orEmpty = true)
        @Schema(description = "Among colleagues; the customer does not read it")
        String note,

        @Nullable @Min(1) @Max(480) @Schema(description = "Told to the customer when it is confirmed")
        Integer readyInMinutes) {}

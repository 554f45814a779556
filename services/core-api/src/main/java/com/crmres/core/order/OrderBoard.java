package com.crmres.core.order;

import com.crmres.model.order.OrderStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done: a column for each state that is not the end, and how many came to an end today. */
@Schema(name = "OrderBoard")
record OrderBoard(
        @Schema(description = "When it was so") Instant at,
        List<Column> columns,
        long deliveredToday,
        long cancelledToday) {

    /** The orders of one state. */
    @Schema(name = "OrderBoardColumn")
    record Column(
            OrderStatus status,

            @Schema(description = "All of them, though at most 100 are shown")
            long count,

            @Schema(description = "The oldest first") List<Card> orders) {}

    /** An order and how urgent it is. */
    @Schema(name = "OrderBoardCard")
    record Card(
            OrderResponse order,

            @Schema(description = "Since it was placed") long waitingMinutes,

            @Nullable @Schema(description = "When it is to be answered or ready; absent once it is ready")
            Instant dueAt,

            boolean late) {}
}

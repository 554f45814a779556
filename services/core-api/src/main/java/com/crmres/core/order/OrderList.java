package com.crmres.core.order;

import com.crmres.core.paging.PageCursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders, the newest first. */
@Schema(name = "OrderPage")
record OrderList(
        List<OrderResponse> orders,

        @Nullable @Schema(description = "Give it as cursor to go on; absent on the last page")
        PageCursor nextCursor) {}

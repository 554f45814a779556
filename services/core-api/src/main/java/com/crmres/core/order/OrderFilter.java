package com.crmres.core.order;

import com.crmres.core.paging.PageCursor;
import com.crmres.model.order.OrderStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which orders a list shows. */
record OrderFilter(
        List<OrderStatus> status,
        @Nullable UUID branchId,
        @Nullable LocalDate date,
        @Nullable String q,
        int limit,
        @Nullable PageCursor cursor) {}

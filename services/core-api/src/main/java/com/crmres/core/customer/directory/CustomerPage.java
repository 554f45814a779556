package com.crmres.core.customer.directory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of customers. */
@Schema(name = "CustomerList")
record CustomerPage(
        List<CustomerCard> customers,

        @Schema(description = "The cursor of the next page; absent on the last") @Nullable
        CustomerCursor nextCursor) {}
